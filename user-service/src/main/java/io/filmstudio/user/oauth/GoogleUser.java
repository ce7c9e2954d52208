package io.filmstudio.user.oauth;

import org.jspecify.annotations.Nullable;

/** Somebody as Google knows them. */
record GoogleUser(String subject, @Nullable String email, boolean emailVerified, @Nullable String name) {}
