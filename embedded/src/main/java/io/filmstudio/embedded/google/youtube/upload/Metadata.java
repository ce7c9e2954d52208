package io.filmstudio.embedded.google.youtube.upload;

import io.filmstudio.embedded.google.youtube.ApiException;
import io.filmstudio.embedded.google.youtube.Snippet;
import io.filmstudio.embedded.google.youtube.Visibility;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What somebody says of a video before they send it, held against YouTube's rules. */
record Metadata(Snippet snippet, Visibility visibility, Map<String, Object> declarations) {

    private static final int MAX_TITLE = 100;
    private static final int MAX_DESCRIPTION_BYTES = 5000;
    private static final int MAX_TAGS = 500;
    private static final Set<String> PRIVACY = Set.of("private", "unlisted", "public");
    private static final Set<String> CATEGORIES =
            Set.of("1", "2", "10", "15", "17", "19", "20", "22", "23", "24", "25", "26", "27", "28", "29");

    static Metadata of(JsonNode body, Instant now) {
        return new Metadata(
                snippet(body.path("snippet")), visibility(body.path("status"), now), declarations(body.path("status")));
    }

    private static Snippet snippet(JsonNode snippet) {
        return new Snippet(
                title(snippet.path("title").asString("")),
                description(snippet.path("description").asString("")),
                tags(snippet.path("tags")),
                category(snippet.path("categoryId").asString("22")),
                text(snippet, "defaultLanguage"),
                text(snippet, "defaultAudioLanguage"));
    }

    private static String title(String title) {
        if (title.isBlank() || title.codePointCount(0, title.length()) > MAX_TITLE || hasBrackets(title)) {
            throw ApiException.invalidVideo(
                    "invalidTitle", "The request metadata specifies an invalid or empty video title.");
        }
        return title;
    }

    private static String description(String description) {
        if (description.getBytes(StandardCharsets.UTF_8).length > MAX_DESCRIPTION_BYTES || hasBrackets(description)) {
            throw ApiException.invalidVideo(
                    "invalidDescription", "The request metadata specifies an invalid video description.");
        }
        return description;
    }

    private static boolean hasBrackets(String text) {
        return text.contains("<") || text.contains(">");
    }

    /** A tag with a space counts two quotes more, and commas between tags count. */
    private static List<String> tags(JsonNode node) {
        List<String> tags = node.valueStream().map(tag -> tag.asString("")).toList();
        int length = tags.stream()
                        .mapToInt(tag -> tag.length() + (tag.contains(" ") ? 2 : 0))
                        .sum()
                + Math.max(0, tags.size() - 1);
        if (length > MAX_TAGS || tags.stream().anyMatch(Metadata::hasBrackets)) {
            throw ApiException.invalidVideo("invalidTags", "The request metadata specifies invalid video keywords.");
        }
        return tags;
    }

    private static String category(String category) {
        if (!CATEGORIES.contains(category)) {
            throw ApiException.invalidVideo(
                    "invalidCategoryId", "The snippet.categoryId property specifies an invalid category ID.");
        }
        return category;
    }

    private static Visibility visibility(JsonNode status, Instant now) {
        String privacy = status.path("privacyStatus").asString("public");
        if (!PRIVACY.contains(privacy)) {
            throw ApiException.invalidVideo("invalidVideoMetadata", "The request metadata is invalid.");
        }
        String publishAt = text(status, "publishAt");
        return new Visibility(privacy, publishAt == null ? null : publishAt(publishAt, privacy, now));
    }

    private static Instant publishAt(String text, String privacy, Instant now) {
        try {
            Instant at = OffsetDateTime.parse(text).toInstant();
            if (privacy.equals("private") && at.isAfter(now)) {
                return at;
            }
        } catch (DateTimeParseException _) {
            // said below
        }
        throw ApiException.invalidVideo(
                "invalidPublishAt", "The request metadata specifies an invalid scheduled publishing time.");
    }

    private static Map<String, Object> declarations(JsonNode status) {
        Map<String, Object> declarations = new LinkedHashMap<>();
        boolean forKids = status.path("selfDeclaredMadeForKids").asBoolean(false);
        declarations.put("license", status.path("license").asString("youtube"));
        declarations.put("embeddable", status.path("embeddable").asBoolean(true));
        declarations.put(
                "publicStatsViewable", status.path("publicStatsViewable").asBoolean(true));
        declarations.put("madeForKids", forKids);
        declarations.put("selfDeclaredMadeForKids", forKids);
        declarations.put(
                "containsSyntheticMedia", status.path("containsSyntheticMedia").asBoolean(false));
        return declarations;
    }

    private static @Nullable String text(JsonNode node, String name) {
        String text = node.path(name).asString("");
        return text.isEmpty() ? null : text;
    }
}
