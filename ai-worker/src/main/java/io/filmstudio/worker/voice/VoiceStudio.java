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
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Records the speech of scenes. Safe to share between threads; lines are spoken one at a time. The same plan gives the same
 * bytes.
 */
public final class VoiceStudio {

    private static final Logger log = LoggerFactory.getLogger(VoiceStudio.class);
    private static final int READING_FRAMES_PER_SECOND = 24;

    private final ScriptAnalyst analyst = new ScriptAnalyst();
    private final Languages languages = Languages.available();
    private final LineSpeaker<InterruptedException> local = new LocalSpeaker(languages);

    /** The languages that are spoken as such, ISO 639-1, English first. Any other is read out by the English voice. */
    public List<String> languages() {
        return languages.codes();
    }

    /** The voices of this machine. */
    public LineSpeaker<InterruptedException> local() {
        return local;
    }

    /** Speaks a scene: as long as its words need, or a fixed time for cards and scenes without words. */
    public <X extends Exception> Recording record(FilmPlan plan, Scene scene, LineSpeaker<X> speaker) throws X {
        VoiceCast cast = new VoiceCast(plan.cast());
        SceneTimeline timeline = new SceneTimeline(scene, plan.pace(), plan.framesPerSecond());
        for (int index = 0; index < scene.beats().size(); index++) {
            Beat beat = scene.beats().get(index);
            timeline.add(
                    index,
                    speak(
                            new Line(
                                    beat.text(),
                                    cast.of(beat.speaker()),
                                    plan.language(),
                                    plan.pace(),
                                    sameSpeaker(scene, beat, index - 1),
                                    sameSpeaker(scene, beat, index + 1),
                                    plan.seed()),
                            speaker));
        }
        return timeline.recording();
    }

    public Recording record(FilmPlan plan, Scene scene) throws InterruptedException {
        return record(plan, scene, local);
    }

    /** What the speaker of a beat says in another one, or null if that is somebody else's or not there. */
    private static @Nullable String sameSpeaker(Scene scene, Beat beat, int other) {
        if (other < 0 || other >= scene.beats().size()) {
            return null;
        }
        Beat neighbour = scene.beats().get(other);
        return Objects.equals(neighbour.speaker(), beat.speaker()) ? neighbour.text() : null;
    }

    /** Reads a text of any length out with one voice; the timing is that of a scene 0 whose beats are the lines of the text. */
    public <X extends Exception> Recording read(String text, NamedVoice voice, String language, LineSpeaker<X> speaker)
            throws X {
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
        Line.Part part = new Line.Part(voice.voice, voice, 0);
        for (int index = 0; index < beats.size(); index++) {
            Beat beat = beats.get(index);
            String before = sameSpeaker(scene, beat, index - 1);
            String after = sameSpeaker(scene, beat, index + 1);
            timeline.add(
                    index, speak(new Line(beat.text(), part, language, 1, before, after, text.hashCode()), speaker));
        }
        return timeline.recording();
    }

    public Recording read(String text, NamedVoice voice, String language) throws InterruptedException {
        return read(text, voice, language, local);
    }

    /** A line that cannot be spoken lasts as long as it takes to read it. */
    private static <X extends Exception> Utterance speak(Line line, LineSpeaker<X> speaker) throws X {
        List<SpokenWord> words = words(line.text());
        if (words.stream().noneMatch(SpokenWord::isHeard)) {
            return Utterance.silence(words);
        }
        Utterance spoken = speaker.speak(line);
        return new Utterance(Loudness.level(spoken.samples()), spoken.words(), spoken.phones());
    }

    /** No odd sign is worth a film: what cannot be pronounced stays silent. */
    private static List<SpokenWord> words(String text) {
        try {
            return Pronunciation.of(text);
        } catch (RuntimeException ex) {
            log.warn("A line cannot be pronounced and stays silent", ex);
            return Pronunciation.unspoken(text);
        }
    }
}
