/** What the pages and protocols of a local machine need of HTTP, beside the JDK's server. */
@NullMarked
package io.filmstudio.embedded.http;

import org.jspecify.annotations.NullMarked;
