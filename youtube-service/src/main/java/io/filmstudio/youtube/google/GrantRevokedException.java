package io.filmstudio.youtube.google;

/** Google takes the refresh token no more ({@code invalid_grant}), and never will again. */
public final class GrantRevokedException extends Exception {

    private static final long serialVersionUID = 1;
}
