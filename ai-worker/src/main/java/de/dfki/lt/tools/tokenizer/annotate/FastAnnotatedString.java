package de.dfki.lt.tools.tokenizer.annotate;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Keeps the value of every character in an array per key. */
public final class FastAnnotatedString implements AnnotatedString {

    private final String text;
    private final Map<String, @Nullable Object[]> annotations = new HashMap<>();
    private int index;

    public FastAnnotatedString(String text) {
        this.text = text;
    }

    public void annotate(String key, Object value, int start, int end) {
        @Nullable Object[] values = values(key);
        for (int at = start; at < end; at++) {
            values[at] = value;
        }
    }

    private @Nullable Object[] values(String key) {
        return annotations.computeIfAbsent(key, missing -> new Object[text.length()]);
    }

    @Override
    public char setIndex(int index) {
        this.index = index;
        return index < text.length() ? text.charAt(index) : DONE;
    }

    @Override
    public int getRunStart(String key) {
        @Nullable Object[] values = values(key);
        int start = index;
        while (start > 0 && values[start - 1] == values[index]) {
            start--;
        }
        return start;
    }

    @Override
    public int getRunLimit(String key) {
        @Nullable Object[] values = values(key);
        int limit = index + 1;
        while (limit < values.length && values[limit] == values[index]) {
            limit++;
        }
        return limit;
    }

    @Override
    public @Nullable Object getAnnotation(String key) {
        return index < text.length() ? values(key)[index] : null;
    }

    @Override
    public String substring(int start, int end) {
        return text.substring(start, end);
    }

    @Override
    public String toString() {
        return text;
    }
}
