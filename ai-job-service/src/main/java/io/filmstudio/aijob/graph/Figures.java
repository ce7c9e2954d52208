package io.filmstudio.aijob.graph;

import io.filmstudio.aijob.job.Tier;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Checks what workers say about their outputs. The answers name what is wrong. */
final class Figures {

    private static final int MOST_SCENES = 200;

    private Figures() {}

    static Optional<String> flawOfScenes(JsonNode result) {
        JsonNode scenes = result.path("scenes");
        if (!scenes.isArray() || scenes.isEmpty() || scenes.size() > MOST_SCENES) {
            return Optional.of("a film has 1 to " + MOST_SCENES + " scenes");
        }
        for (int i = 0; i < scenes.size(); i++) {
            if (scenes.get(i).path("index").asInt(-1) != i || !isPositive(scenes.get(i), "estimatedSeconds")) {
                return Optional.of("scene " + i + " needs its index and its estimatedSeconds");
            }
        }
        return isPositive(result, "estimatedSeconds") ? Optional.empty() : Optional.of("estimatedSeconds is missing");
    }

    static Optional<String> flawOfLength(JsonNode result) {
        return isPositive(result, "seconds") ? Optional.empty() : Optional.of("seconds must be above 0");
    }

    /** A picture must have the size that was asked for and be H.264, which every client plays. */
    static Optional<String> flawOfPicture(JsonNode result, int width, int height) {
        int foundWidth = result.path("width").asInt(0);
        int foundHeight = result.path("height").asInt(0);
        if (foundWidth != width || foundHeight != height) {
            return Optional.of("the picture is %dx%d, not %dx%d".formatted(foundWidth, foundHeight, width, height));
        }
        if (!isPositive(result, "frames")) {
            return Optional.of("there are no frames");
        }
        String codec = result.path("videoCodec").asString("");
        return codec.equals("h264") ? flawOfLength(result) : Optional.of("the picture is " + codec + ", not h264");
    }

    /** A film must besides have sound and be as long as its scenes. */
    static Optional<String> flawOfFilm(JsonNode result, Tier tier, double scenesSeconds) {
        return flawOfPicture(result, tier.width(), tier.height()).or(() -> {
            if (!result.path("audioCodec").asString("").equals("aac")) {
                return Optional.of("the sound is not aac");
            }
            double seconds = result.path("seconds").asDouble(0);
            boolean whole = Math.abs(seconds - scenesSeconds) <= 1 + scenesSeconds * 0.05;
            return whole
                    ? Optional.empty()
                    : Optional.of("the film lasts %.1f s, its scenes %.1f s".formatted(seconds, scenesSeconds));
        });
    }

    private static boolean isPositive(JsonNode node, String field) {
        return node.path(field).asDouble(0) > 0;
    }
}
