package io.filmstudio.embedded.google.oauth;

import java.time.Instant;

/**
 * Somebody with an account here.
 *
 * @param subject 21 digits, which stay when everything else changes
 */
public record Account(String subject, String email, String name, Instant createdAt) {}
