package io.filmstudio.embedded.google.youtube.api;

import io.filmstudio.embedded.google.youtube.ApiException;
import io.filmstudio.embedded.http.Exchange;
import java.util.List;

/** By what a list is chosen: exactly one of the ways there are. */
record Filter(String name, String value) {

    static Filter of(Exchange exchange, String... names) {
        List<Filter> filters = List.of(names).stream()
                .filter(exchange.query()::containsKey)
                .map(name -> new Filter(name, exchange.query().get(name)))
                .filter(filter -> !filter.value().equals("false"))
                .toList();
        if (filters.size() != 1) {
            throw ApiException.badRequest(
                    filters.isEmpty() ? "missingRequiredParameter" : "incompatibleParameters",
                    "Expected exactly one filter of: " + String.join(", ", names));
        }
        return filters.getFirst();
    }
}
