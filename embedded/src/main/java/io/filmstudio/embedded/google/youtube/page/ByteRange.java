package io.filmstudio.embedded.google.youtube.page;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The part of a file that a player wants (RFC 9110 section 14), without its last byte's successor. */
record ByteRange(long from, long to) {

    private static final Pattern HEADER = Pattern.compile("bytes=(\\d{0,18})-(\\d{0,18})");

    /** Empty for a header that asks for nothing, or for several parts: the whole file is an answer to that, too. */
    static Optional<ByteRange> parse(String header, long size) {
        Matcher matcher = HEADER.matcher(header.strip());
        if (!matcher.matches() || matcher.group(1).isEmpty() && matcher.group(2).isEmpty()) {
            return Optional.empty();
        }
        if (matcher.group(1).isEmpty()) {
            long last = Long.parseLong(matcher.group(2));
            return Optional.of(new ByteRange(last == 0 ? size : Math.max(0, size - last), size));
        }
        long from = Long.parseLong(matcher.group(1));
        long last = matcher.group(2).isEmpty() ? Long.MAX_VALUE - 1 : Long.parseLong(matcher.group(2));
        return last < from ? Optional.empty() : Optional.of(new ByteRange(from, Math.min(last + 1, size)));
    }

    boolean isSatisfiable(long size) {
        return from < size;
    }

    long length() {
        return to - from;
    }
}
