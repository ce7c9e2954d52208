package io.filmstudio.worker.voice;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Speaks with the voices of this machine. A line that they cannot say stays silent. */
final class LocalSpeaker implements LineSpeaker<InterruptedException> {

    private static final Logger log = LoggerFactory.getLogger(LocalSpeaker.class);
    private static final double FASTEST_SPEECH = 0.92;
    private static final double SLOWEST_SPEECH = 1.18;

    private final Languages languages;

    LocalSpeaker(Languages languages) {
        this.languages = languages;
    }

    @Override
    public Utterance speak(Line line) throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException("between two lines");
        }
        List<SpokenWord> words = Pronunciation.of(line.text());
        Voice voice = line.part().voice().slower(Math.clamp(line.pace(), FASTEST_SPEECH, SLOWEST_SPEECH));
        try {
            return languages.engine(line.language()).speak(words, voice, line.pace());
        } catch (SpeechException | RuntimeException ex) {
            log.warn("A line stays silent", ex);
            return Utterance.silence(words);
        }
    }
}
