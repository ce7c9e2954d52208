package io.filmstudio.embedded.google.youtube;

import io.filmstudio.embedded.http.Exchange;
import java.util.List;
import java.util.Set;

/** Which parts of a resource a request is about. */
public final class Parts {

    private Parts() {}

    /** Throws when none is named, or one that does not exist. */
    public static Set<String> of(Exchange exchange, Set<String> known) {
        List<String> parts = exchange.queryList("part");
        if (parts.isEmpty()) {
            throw ApiException.missing("part");
        }
        parts.stream().filter(part -> !known.contains(part)).findFirst().ifPresent(part -> {
            throw new ApiException(400, "youtube.part", "unknownPart", "Unknown part: " + part);
        });
        return Set.copyOf(parts);
    }
}
