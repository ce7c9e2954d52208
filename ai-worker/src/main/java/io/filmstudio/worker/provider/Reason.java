package io.filmstudio.worker.provider;

/** Why a provider did not make what it was asked for. */
public enum Reason {
    UNAVAILABLE("provider-unavailable", true, false, "The provider could not be reached."),
    BUSY("provider-busy", true, false, "The provider has too much to do at the moment."),
    TIMEOUT("provider-timeout", true, false, "The provider did not answer in time."),
    ANSWER_INVALID("provider-answer-invalid", true, false, "What the provider answered is of no use."),
    FAILED("provider-failed", true, false, "The provider could not make it."),
    QUOTA("provider-quota", false, false, "The studio's quota at the provider is used up."),
    MISCONFIGURED("provider-misconfigured", false, false, "The studio's access to the provider is not set up right."),
    OUTCOME_UNKNOWN(
            "provider-outcome-unknown",
            false,
            false,
            "It is not known whether the provider did this work, so it is not ordered a second time."),
    CONTENT_REFUSED("content-refused", false, true, "The provider does not make this content."),
    NO_FACE("no-face", false, true, "No face was found in the video.");

    private final String code;
    private final boolean passing;
    private final boolean userFixable;
    private final String sentence;

    Reason(String code, boolean passing, boolean userFixable, String sentence) {
        this.code = code;
        this.passing = passing;
        this.userFixable = userFixable;
        this.sentence = sentence;
    }

    /** As jobs show it. */
    public String code() {
        return code;
    }

    /** Whether it may go by itself. */
    boolean passing() {
        return passing;
    }

    boolean userFixable() {
        return userFixable;
    }

    /** For the owner of the job. */
    String sentence() {
        return sentence;
    }
}
