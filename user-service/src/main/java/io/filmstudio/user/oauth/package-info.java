/** Signing in with Google: authorization code with PKCE, state and nonce, by the OpenID Connect protocol. */
@NullMarked
package io.filmstudio.user.oauth;

import org.jspecify.annotations.NullMarked;
