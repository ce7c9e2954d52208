package io.filmstudio.worker.music;

import static io.filmstudio.worker.music.Instruments.*;

import io.filmstudio.plan.Choices;
import io.filmstudio.plan.CulturalPreferences;
import io.filmstudio.plan.Culture;
import io.filmstudio.plan.Mood;
import io.filmstudio.plan.MusicTradition;
import io.filmstudio.plan.Style;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Colours the sound of a mood by style, culture or genre. */
final class Palettes {

    private static final Set<Mood> DARK = Set.of(Mood.SAD, Mood.TENSE, Mood.MYSTERIOUS);

    private Palettes() {}

    static Palette of(Mood mood, Style style, @Nullable String culture) {
        Palette styled = styled(MoodPalettes.of(mood), style);
        return culture == null ? styled : coloured(styled, culture, DARK.contains(mood));
    }

    /** The sound of a scene of a film, as its writer wants it. */
    static Palette of(Mood mood, Style style, @Nullable String culture, CulturalPreferences preferences) {
        MusicTradition tradition = preferences.music();
        Palette palette = of(mood, style, tradition == null ? culture : culture(tradition));
        Culture secondary = preferences.secondary();
        return secondary == null ? palette : accompanied(palette, coloured(palette, Choices.id(secondary), false));
    }

    /** The first palette's melody and harmony, the second one's instruments around them. */
    private static Palette accompanied(Palette palette, Palette around) {
        return palette.played(palette.lead(), around.chords(), palette.pad(), around.color());
    }

    private static @Nullable String culture(MusicTradition tradition) {
        return switch (tradition) {
            case CARNATIC -> "tamil";
            case JAPANESE -> "japanese";
            case EAST_ASIAN -> "chinese";
            case MIDDLE_EASTERN -> "arabic";
            case AFRICAN -> "african";
            case MEXICAN -> "mexican";
            case MEDIEVAL -> "medieval";
            case COUNTRY -> "western";
            case ELECTRONIC -> "futuristic";
            case ORCHESTRAL -> null;
        };
    }

    private static Palette styled(Palette palette, Style style) {
        return switch (style) {
            case STORYBOOK -> palette;
            case CINEMATIC -> palette.at(0.95).played(palette.lead(), palette.chords(), STRINGS, palette.color());
            case ANIME -> palette.at(1.06).played(palette.lead(), PIANO, STRINGS, GLOCKENSPIEL);
            case DOCUMENTARY -> palette.at(0.95).played(palette.lead(), GUITAR, WARM_PAD, PIANO);
            case NOIR ->
                palette.at(0.82).played(SAXOPHONE, VIBRAPHONE, STRINGS, PIANO).moving(Pattern.BLOCK, Groove.BRUSHES);
            case WATERCOLOR -> palette.at(0.92).played(palette.lead(), HARP, palette.pad(), CELESTA);
        };
    }

    private static Palette coloured(Palette palette, String culture, boolean dark) {
        return switch (culture) {
            case "tamil", "kerala", "indian" ->
                palette.scaled(dark ? Scale.DORIAN : Scale.HAMSADHVANI)
                        .played(FLUTE, SITAR, palette.pad(), VIOLIN)
                        .moving(Pattern.ARPEGGIO, dark ? Groove.NONE : Groove.HAND_DRUMS);
            case "japanese" -> palette.scaled(Scale.HIRAJOSHI).played(SHAKUHACHI, KOTO, palette.pad(), KOTO);
            case "chinese", "korean" -> palette.played(VIOLIN, KOTO, palette.pad(), FLUTE);
            case "arabic", "persian", "egyptian" ->
                palette.scaled(Scale.PHRYGIAN_DOMINANT)
                        .played(OBOE, GUITAR, palette.pad(), DULCIMER)
                        .moving(Pattern.ARPEGGIO, dark ? Groove.NONE : Groove.HAND_DRUMS);
            case "african" ->
                palette.played(FLUTE, KALIMBA, palette.pad(), MARIMBA)
                        .moving(palette.pattern(), dark ? palette.groove() : Groove.HAND_DRUMS);
            case "mexican" -> palette.played(TRUMPET, GUITAR, palette.pad(), VIOLIN);
            case "medieval", "nordic" ->
                palette.scaled(dark ? Scale.DORIAN : palette.scale()).played(FLUTE, DULCIMER, palette.pad(), HARP);
            case "western", "american" -> palette.played(palette.lead(), GUITAR, palette.pad(), palette.color());
            case "futuristic" -> palette.played(palette.lead(), VIBRAPHONE, WARM_PAD, CELESTA);
            default -> palette;
        };
    }

    /** The sound of a genre; the mood keeps scale and harmony. */
    static Palette of(Mood mood, Genre genre, @Nullable String culture) {
        Palette base = MoodPalettes.of(mood);
        Palette palette =
                switch (genre) {
                    case CINEMATIC -> of(mood, Style.CINEMATIC, culture);
                    case ORCHESTRAL -> base.played(OBOE, STRINGS, HORN, HARP).moving(Pattern.OSTINATO, base.groove());
                    case AMBIENT ->
                        base.at(0.8)
                                .played(FLUTE, VIBRAPHONE, WARM_PAD, CHOIR)
                                .moving(Pattern.BROAD_ARPEGGIO, Groove.NONE);
                    case CLASSICAL -> base.played(VIOLIN, PIANO, STRINGS, OBOE).moving(Pattern.ARPEGGIO, Groove.NONE);
                    case FOLK -> base.played(FLUTE, GUITAR, STRINGS, VIOLIN).moving(Pattern.STRUM, Groove.LIGHT);
                    case JAZZ -> of(mood, Style.NOIR, null).at(1.25);
                    case ELECTRONIC ->
                        base.at(1.08)
                                .played(VIBRAPHONE, CELESTA, WARM_PAD, WARM_PAD)
                                .moving(Pattern.OSTINATO, Groove.BEAT);
                    case POP ->
                        base.played(PIANO, GUITAR, STRINGS, GLOCKENSPIEL).moving(Pattern.STRUM, Groove.BEAT);
                    case LULLABY ->
                        base.at(0.75).played(CELESTA, HARP, STRINGS, FLUTE).moving(Pattern.BROAD_ARPEGGIO, Groove.NONE);
                    case CARNATIC -> coloured(base, "tamil", false);
                };
        return palette;
    }
}
