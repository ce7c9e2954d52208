package io.filmstudio.worker.picture.figure;

import java.awt.Color;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Colours by their English names. */
final class ColorWords {

    private static final Map<String, Integer> COLORS = Map.ofEntries(
            Map.entry("red", 0xc23b34),
            Map.entry("scarlet", 0xd2342c),
            Map.entry("crimson", 0xa8233a),
            Map.entry("orange", 0xe08434),
            Map.entry("yellow", 0xe8c04a),
            Map.entry("golden", 0xd9a83c),
            Map.entry("gold", 0xd9a83c),
            Map.entry("green", 0x4a8c55),
            Map.entry("blue", 0x2f64b0),
            Map.entry("navy", 0x24365f),
            Map.entry("purple", 0x74469c),
            Map.entry("violet", 0x7d55b0),
            Map.entry("pink", 0xe08aa4),
            Map.entry("brown", 0x7d5234),
            Map.entry("black", 0x33313a),
            Map.entry("white", 0xf1eee6),
            Map.entry("grey", 0x8c9098),
            Map.entry("gray", 0x8c9098),
            Map.entry("silver", 0xb9c0c8),
            Map.entry("cream", 0xf0e2c2),
            Map.entry("maroon", 0x7c2a34),
            Map.entry("turquoise", 0x36a5a8));

    private ColorWords() {}

    /** The colour said right before one of the nouns, at most one other word between, or null. */
    static @Nullable Color beforeAny(String words, String... nouns) {
        Matcher matcher = Pattern.compile("\\b(" + String.join("|", COLORS.keySet()) + ")\\b[ -](?:[\\w-]+ )?(?:"
                        + String.join("|", nouns) + ")\\b")
                .matcher(words);
        return matcher.find() ? new Color(COLORS.get(matcher.group(1))) : null;
    }
}
