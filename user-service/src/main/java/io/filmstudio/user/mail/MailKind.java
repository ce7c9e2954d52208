package io.filmstudio.user.mail;

/** What a mail is for; its token, if it carries one, is good for that alone. */
public enum MailKind {
    VERIFY_EMAIL(
            "verify-email",
            true,
            "Confirm your email address",
            "Welcome to AI Film Studio. To confirm this address, send this code to POST /api/users/verify-email:"),
    RESET_PASSWORD(
            "reset-password",
            true,
            "Choose a new password",
            "Somebody, hopefully you, asked for a new password. "
                    + "To choose one, send this code with it to POST /api/users/reset-password:"),
    TEXT_APPROVED(
            "text-approved",
            false,
            "Your text was approved",
            "A text that we had kept for review may be made. Submit it again as it was. It begins:"),
    TEXT_REJECTED(
            "text-rejected",
            false,
            "Your text was not approved",
            "We have read a text that was kept for review and will not make it. Nothing was charged. It begins:");

    private final String id;
    private final boolean token;
    private final String subject;
    private final String introduction;

    MailKind(String id, boolean token, String subject, String introduction) {
        this.id = id;
        this.token = token;
        this.subject = subject;
        this.introduction = introduction;
    }

    String id() {
        return id;
    }

    String subject() {
        return subject;
    }

    boolean carriesToken() {
        return token;
    }

    String withNote(String note) {
        return introduction + "\n\n    " + note + "\n";
    }

    String withToken(String token, long minutes) {
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
