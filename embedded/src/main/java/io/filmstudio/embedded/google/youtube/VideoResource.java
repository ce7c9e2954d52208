package io.filmstudio.embedded.google.youtube;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A video as the API shows it. */
public final class VideoResource {

    public static final Set<String> PARTS =
            Set.of("id", "snippet", "status", "statistics", "contentDetails", "processingDetails");

    private VideoResource() {}

    public static Map<String, Object> of(Video video, String channelTitle, Set<String> parts, Instant now) {
        Map<String, Object> resource = new LinkedHashMap<>();
        resource.put("kind", "youtube#video");
        resource.put("etag", etag(video, now));
        resource.put("id", video.id());
        put(resource, parts, "snippet", snippet(video, channelTitle));
        put(resource, parts, "status", status(video, now));
        put(resource, parts, "statistics", statistics(video));
        put(resource, parts, "contentDetails", contentDetails(video));
        put(resource, parts, "processingDetails", processingDetails(video, now));
        return resource;
    }

    private static void put(Map<String, Object> resource, Set<String> parts, String part, Map<String, Object> value) {
        if (parts.contains(part)) {
            resource.put(part, value);
        }
    }

    private static String etag(Video video, Instant now) {
        return Integer.toHexString(
                (video.hashCode() * 31 + video.uploadStatus(now).hashCode()) * 31
                        + video.privacy(now).hashCode());
    }

    private static Map<String, Object> snippet(Video video, String channelTitle) {
        Snippet said = video.snippet();
        Map<String, Object> snippet = new LinkedHashMap<>();
        snippet.put("publishedAt", video.uploadedAt().toString());
        snippet.put("channelId", video.channelId());
        snippet.put("title", said.title());
        snippet.put("description", said.description());
        snippet.put("channelTitle", channelTitle);
        if (!said.tags().isEmpty()) {
            snippet.put("tags", said.tags());
        }
        snippet.put("categoryId", said.categoryId());
        snippet.put("liveBroadcastContent", "none");
        Optional.ofNullable(said.defaultLanguage()).ifPresent(language -> snippet.put("defaultLanguage", language));
        Optional.ofNullable(said.defaultAudioLanguage())
                .ifPresent(language -> snippet.put("defaultAudioLanguage", language));
        return snippet;
    }

    private static Map<String, Object> status(Video video, Instant now) {
        Map<String, Object> status = new LinkedHashMap<>();
        String uploadStatus = video.uploadStatus(now);
        status.put("uploadStatus", uploadStatus);
        Optional.ofNullable(video.verdict().reason())
                .filter(_ -> uploadStatus.equals("failed") || uploadStatus.equals("rejected"))
                .ifPresent(reason ->
                        status.put(uploadStatus.equals("failed") ? "failureReason" : "rejectionReason", reason));
        status.put("privacyStatus", video.privacy(now));
        Optional.ofNullable(video.visibility().publishAt())
                .filter(now::isBefore)
                .ifPresent(at -> status.put("publishAt", at.toString()));
        status.putAll(video.declarations());
        return status;
    }

    /** Numbers as strings, as the API has them. */
    private static Map<String, Object> statistics(Video video) {
        Map<String, Object> statistics = new LinkedHashMap<>();
        statistics.put("viewCount", Long.toString(video.views()));
        statistics.put("likeCount", "0");
        statistics.put("favoriteCount", "0");
        statistics.put("commentCount", "0");
        return statistics;
    }

    private static Map<String, Object> contentDetails(Video video) {
        Map<String, Object> details = new LinkedHashMap<>();
        Optional.ofNullable(video.length()).ifPresent(length -> details.put("duration", length.toString()));
        details.put("dimension", "2d");
        details.put("caption", "false");
        details.put("licensedContent", false);
        return details;
    }

    private static Map<String, Object> processingDetails(Video video, Instant now) {
        return switch (video.uploadStatus(now)) {
            case "uploaded" -> Map.of("processingStatus", "processing");
            case "failed" -> Map.of("processingStatus", "failed", "processingFailureReason", "transcodeFailed");
            default -> Map.of("processingStatus", "succeeded");
        };
    }
}
