package io.filmstudio.embedded.google.oauth;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What somebody allowed, until it is taken back.
 *
 * @param refreshToken hash of the token for which others are given; null when the program only acts while somebody is there
 */
record Grant(String id, String subject, Set<String> scopes, @Nullable String refreshToken, Instant grantedAt) {}
