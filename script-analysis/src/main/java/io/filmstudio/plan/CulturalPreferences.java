package io.filmstudio.plan;

import org.jspecify.annotations.Nullable;

/**
 * What a writer has chosen about the culture that a film shows. What is null follows from the script.
 *
 * @param primary where the heading of a scene names no other, the culture of its people, buildings and music
 * @param secondary its instruments accompany the music
 * @param architecture instead of the culture's own
 * @param clothing instead of the culture's own
 * @param music instead of the culture's own
 */
public record CulturalPreferences(
        @Nullable Culture primary,
        @Nullable Culture secondary,
        @Nullable Palette palette,
        @Nullable Architecture architecture,
        @Nullable Clothing clothing,
        @Nullable MusicTradition music) {

    public static final CulturalPreferences NONE = new CulturalPreferences(null, null, null, null, null, null);
}
