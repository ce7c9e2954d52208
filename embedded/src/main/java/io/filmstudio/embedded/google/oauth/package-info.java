/** Who somebody is and what they allow: Google's side of OAuth 2.0 and OpenID Connect. */
@NullMarked
package io.filmstudio.embedded.google.oauth;

import org.jspecify.annotations.NullMarked;
