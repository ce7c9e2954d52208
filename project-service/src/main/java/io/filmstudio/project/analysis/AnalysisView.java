package io.filmstudio.project.analysis;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A script as it will be filmed.
 *
 * @param estimatedDuration seconds, cards included
 * @param mood of most scenes
 */
record AnalysisView(
        UUID projectId,
        String title,
        String language,
        int wordCount,
        double estimatedDuration,
        String mood,
        List<SceneView> scenes,
        List<CharacterView> characters,
        List<IndicatorView> culturalIndicators) {

    /**
     * @param setting where it plays, in the script's words
     * @param place the kind of place that is painted
     * @param summary what is told or seen first
     * @param characters who is seen
     */
    record SceneView(
            int number,
            String heading,
            String setting,
            String place,
            String timeOfDay,
            String weather,
            String mood,
            @Nullable String culture,
            String summary,
            List<String> characters,
            List<String> props,
            List<LineView> dialogue,
            double estimatedDuration) {}

    /** @param emotion named by the words of the line or of its manner */
    record LineView(String speaker, String text, @Nullable String emotion) {}

    /**
     * @param role {@code lead}, {@code supporting}, or {@code silent} for who is only seen
     * @param traits what the script says about the looks
     * @param scenes numbers of the scenes in which they are seen
     */
    record CharacterView(
            String name,
            String role,
            String gender,
            String age,
            List<String> traits,
            int lines,
            int words,
            List<Integer> scenes) {}

    /**
     * @param evidence the words that point to it
     * @param confidence their share of all such words, up to 1
     */
    record IndicatorView(String culture, List<String> evidence, double confidence) {}
}
