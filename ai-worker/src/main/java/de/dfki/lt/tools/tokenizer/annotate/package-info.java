/** Text with annotations, as the tokeniser of MaryTTS hands it over. */
@NullMarked
package de.dfki.lt.tools.tokenizer.annotate;

import org.jspecify.annotations.NullMarked;
