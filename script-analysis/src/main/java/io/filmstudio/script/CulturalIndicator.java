package io.filmstudio.script;

import java.util.List;

/**
 * A culture or era that the words of a script point to.
 *
 * @param evidence those words, as the lexicon writes them
 * @param share how many of all such words of the script point to it, up to 1
 */
public record CulturalIndicator(String culture, List<String> evidence, double share) {}
