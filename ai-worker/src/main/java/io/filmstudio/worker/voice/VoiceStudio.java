package io.filmstudio.worker.voice;

import io.filmstudio.plan.Beat;
import io.filmstudio.plan.FilmPlan;
import io.filmstudio.plan.Mood;
import io.filmstudio.plan.Place;
import io.filmstudio.plan.Scene;
import io.filmstudio.plan.TimeOfDay;
import io.filmstudio.plan.Weather;
import io.filmstudio.script.ScriptAnalyst;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Records the speech of scenes. Safe to share between threads; lines are spoken one at a time. The same plan gives the same
 * bytes.
 */
public final class VoiceStudio {

    private static final Logger log = LoggerFactory.getLogger(VoiceStudio.class);
    private static final double FASTEST_SPEECH = 0.92;
    private static final double SLOWEST_SPEECH = 1.18;
    private static final double UNSPEAKABLE_SECONDS = 0.8;

    private static final int READING_FRAMES_PER_SECOND = 24;

    private final ScriptAnalyst analyst = new ScriptAnalyst();
    private final Languages languages = Languages.available();

    /** The languages that are spoken as such, ISO 639-1, English first. Any other is read out by the English voice. */
    public List<String> languages() {
        return languages.codes();
    }

    /** Speaks a scene: as long as its words need, or a fixed time for cards and scenes without words. */
    public Recording record(FilmPlan plan, Scene scene) {
        VoiceCast cast = new VoiceCast(plan.cast());
        SceneTimeline timeline = new SceneTimeline(scene, plan.pace(), plan.framesPerSecond());
        for (int index = 0; index < scene.beats().size(); index++) {
            Beat beat = scene.beats().get(index);
            timeline.add(index, speak(beat.text(), cast.of(beat.speaker()), plan.language(), plan.pace()));
        }
        return timeline.recording();
    }

    /** Reads a text of any length out with one voice; the timing is that of a scene 0 whose beats are the lines of the text. */
    public Recording read(String text, NamedVoice voice, String language) {
        List<Beat> beats = analyst.lines(text).stream()
                .map(line -> new Beat(null, line, null, Beat.Shot.MEDIUM))
                .toList();
        Scene scene = new Scene(
                0,
                Scene.Kind.STORY,
                "",
                Place.ROOM,
                TimeOfDay.DAY,
                Weather.CLEAR,
                Mood.CALM,
                null,
                List.of(),
                List.of(),
                beats);
        SceneTimeline timeline = new SceneTimeline(scene, 1, READING_FRAMES_PER_SECOND);
        for (int index = 0; index < beats.size(); index++) {
            timeline.add(index, speak(beats.get(index).text(), voice.voice, language, 1));
        }
        return timeline.recording();
    }

    private Utterance speak(String text, Voice usual, String language, double pace) {
        List<SpokenWord> words = Pronunciation.of(text);
        Voice voice = usual.slower(Math.clamp(pace, FASTEST_SPEECH, SLOWEST_SPEECH));
        if (words.stream().noneMatch(SpokenWord::isHeard)) {
            return silence(words);
        }
        try {
            Utterance spoken = languages.engine(language).speak(words, voice, pace);
            return new Utterance(Loudness.level(spoken.samples()), spoken.words(), spoken.phones());
        } catch (SpeechException ex) {
            log.warn("A line stays silent", ex);
            return silence(words);
        }
    }

    private static Utterance silence(List<SpokenWord> words) {
        double seconds = UNSPEAKABLE_SECONDS * Math.max(1, words.size() / 2.0);
        return Utterance.silence(seconds, WordTimes.byLength(words, 0, seconds));
    }
}
