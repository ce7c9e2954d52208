package io.filmstudio.embedded.google.youtube.upload;

import io.filmstudio.embedded.google.youtube.ApiException;
import io.filmstudio.embedded.http.Exchange;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which bytes of a film a request carries.
 *
 * @param first null when it carries none and only asks how far the film is
 * @param length how many bytes come
 * @param total null when the client does not know yet
 */
record ContentRange(@Nullable Long first, long length, @Nullable Long total) {

    private static final Pattern HEADER = Pattern.compile("bytes (?:(\\d{1,18})-(\\d{1,18})|\\*)/(?:(\\d{1,18})|\\*)");

    /** Without the header the body is the whole film. */
    static ContentRange of(Exchange exchange) {
        long length = exchange.header("Content-Length")
                .filter(text -> text.matches("\\d{1,18}"))
                .map(Long::parseLong)
                .orElseThrow(() -> ApiException.badRequest("badRequest", "Content-Length is needed."));
        Optional<String> header = exchange.header("Content-Range");
        return header.isEmpty() ? new ContentRange(0L, length, length) : parse(header.get(), length);
    }

    private static ContentRange parse(String header, long length) {
        Matcher matcher = HEADER.matcher(header.strip());
        if (!matcher.matches()) {
            throw invalid();
        }
        Long total = number(matcher.group(3));
        Long first = number(matcher.group(1));
        Long last = number(matcher.group(2));
        if (first == null || last == null) {
            return status(length, total);
        }
        boolean fits = last - first + 1 == length && (total == null || last < total);
        if (!fits) {
            throw invalid();
        }
        return new ContentRange(first, length, total);
    }

    private static ContentRange status(long length, @Nullable Long total) {
        if (length != 0) {
            throw invalid();
        }
        return new ContentRange(null, 0, total);
    }

    private static @Nullable Long number(@Nullable String digits) {
        return digits == null ? null : Long.valueOf(digits);
    }

    private static ApiException invalid() {
        return ApiException.badRequest("badRequest", "Failed to parse Content-Range header.");
    }

    boolean isQuestion() {
        return first == null;
    }

    boolean isLast() {
        return total != null && first != null && first + length == total;
    }
}
