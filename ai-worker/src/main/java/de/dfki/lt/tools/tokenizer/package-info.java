/**
 * The tokeniser that MaryTTS calls by these names. The original is not in Maven Central, so the studio brings its own: words,
 * and punctuation apart from them.
 */
@NullMarked
package de.dfki.lt.tools.tokenizer;

import org.jspecify.annotations.NullMarked;
