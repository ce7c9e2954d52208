package io.filmstudio.embedded.google.youtube.api;

import io.filmstudio.embedded.google.youtube.ApiException;
import io.filmstudio.embedded.http.Exchange;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Which part of a list was asked for: five things from the start unless the request says otherwise. */
record Page(int offset, int limit) {

    private static final int MAX = 50;
    private static final String TOKEN = "CA";

    static Page of(Exchange exchange) {
        Map<String, String> query = exchange.query();
        return new Page(offset(query.getOrDefault("pageToken", "")), limit(query.getOrDefault("maxResults", "5")));
    }

    private static int offset(String token) {
        if (token.isEmpty()) {
            return 0;
        }
        if (!token.matches(TOKEN + "\\d{1,9}")) {
            throw ApiException.badRequest("invalidPageToken", "The request specifies an invalid page token.");
        }
        return Integer.parseInt(token.substring(TOKEN.length()));
    }

    private static int limit(String text) {
        int limit = text.matches("\\d{1,9}") ? Integer.parseInt(text) : -1;
        if (limit < 0 || limit > MAX) {
            throw ApiException.badRequest(
                    "invalidParameter", "Invalid value for maxResults: it has to lie between 0 and " + MAX);
        }
        return limit;
    }

    <T> Map<String, Object> show(String kind, List<T> all, Function<T, Map<String, Object>> resource) {
        Map<String, Object> list = new LinkedHashMap<>();
        list.put("kind", kind);
        list.put("etag", Integer.toHexString(all.hashCode()));
        if (offset + limit < all.size() && limit > 0) {
            list.put("nextPageToken", TOKEN + (offset + limit));
        }
        list.put("pageInfo", Map.of("totalResults", all.size(), "resultsPerPage", limit));
        list.put("items", all.stream().skip(offset).limit(limit).map(resource).toList());
        return list;
    }
}
