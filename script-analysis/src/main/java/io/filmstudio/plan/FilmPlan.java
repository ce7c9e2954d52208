package io.filmstudio.plan;

import java.util.List;
import java.util.Objects;

/**
 * A whole film, decided once and then only read. The same plan gives the same frames.
 *
 * @param framesPerSecond frames per second of every scene
 * @param watermark whether the free tier's mark is drawn on every frame
 * @param pace how long pauses and words last compared with the usual; above 1 is slower
 * @param preferences what the writer has chosen about the culture that is shown
 * @param scenes title card first, then the script's scenes, the end card last
 */
public record FilmPlan(
        String title,
        String language,
        Style style,
        Mood mood,
        long seed,
        int width,
        int height,
        int framesPerSecond,
        boolean watermark,
        double pace,
        CulturalPreferences preferences,
        List<CastMember> cast,
        List<Scene> scenes) {

    /** Plans that were made before anything could be chosen are still read. */
    public FilmPlan {
        preferences = Objects.requireNonNullElse(preferences, CulturalPreferences.NONE);
    }

    /** The member of the cast with that name, as written in the plan. */
    public CastMember castMember(String name) {
        return cast.stream()
                .filter(member -> member.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("nobody in the cast is called " + name));
    }
}
