/** Signing keys, their publication as JWKS, and access tokens. */
@NullMarked
package io.filmstudio.user.token;

import org.jspecify.annotations.NullMarked;
