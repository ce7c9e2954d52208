package io.filmstudio.user.mail;

/** What a mail is for; its token is good for that alone. */
public enum MailKind {
    VERIFY_EMAIL(
            "verify-email",
            "Confirm your email address",
            "Welcome to AI Film Studio. To confirm this address, send this code to POST /api/users/verify-email:"),
    RESET_PASSWORD(
            "reset-password",
            "Choose a new password",
            "Somebody, hopefully you, asked for a new password. "
                    + "To choose one, send this code with it to POST /api/users/reset-password:");

    private final String id;
    private final String subject;
    private final String introduction;

    MailKind(String id, String subject, String introduction) {
        this.id = id;
        this.subject = subject;
        this.introduction = introduction;
    }

    String id() {
        return id;
    }

    String subject() {
        return subject;
    }

    String text(String token, long minutes) {
        return """
                %s

                    %s

                It is good for %d minutes and for one use. If this was not you, ignore this mail.
                """
                .formatted(introduction, token, minutes);
    }

    static MailKind of(String id) {
        for (MailKind kind : values()) {
            if (kind.id.equals(id)) {
                return kind;
            }
        }
        throw new IllegalArgumentException("no such kind of mail: " + id);
    }
}
