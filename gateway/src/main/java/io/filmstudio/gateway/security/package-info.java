/** Who may pass: access tokens, their keys, and those revoked before their time. */
@NullMarked
package io.filmstudio.gateway.security;

import org.jspecify.annotations.NullMarked;
