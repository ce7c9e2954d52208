/** What the tests of every service share: servers to test against, tokens, rules of architecture. */
@NullMarked
package io.filmstudio.common.test;

import org.jspecify.annotations.NullMarked;
