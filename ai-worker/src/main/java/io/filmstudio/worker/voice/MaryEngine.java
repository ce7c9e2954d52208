package io.filmstudio.worker.voice;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import marytts.LocalMaryInterface;
import marytts.exceptions.MaryConfigurationException;
import marytts.exceptions.SynthesisException;
import marytts.util.data.audio.MaryAudioUtils;
import org.w3c.dom.Document;

/**
 * English speech by MaryTTS. It keeps its state in statics, so there is one engine in a JVM and it speaks one line at a
 * time.
 */
final class MaryEngine implements SpeechEngine {

    private static final Lock LOCK = new ReentrantLock();
    private static final String FINAL_MARK = ".";

    private final LocalMaryInterface mary;

    private MaryEngine(LocalMaryInterface mary) {
        this.mary = mary;
    }

    private static final class Holder {

        static final MaryEngine ENGINE = start();

        private static MaryEngine start() {
            try {
                LocalMaryInterface mary = new LocalMaryInterface();
                mary.setLocale(Locale.US);
                return new MaryEngine(mary);
            } catch (MaryConfigurationException ex) {
                throw new IllegalStateException("the English voice does not start", ex);
            }
        }
    }

    /** Starts the engine at the first call, which takes about a second. */
    static MaryEngine get() {
        return Holder.ENGINE;
    }

    @Override
    public Utterance speak(List<SpokenWord> words, Voice voice, double pauses)
            throws SpeechException, InterruptedException {
        LOCK.lockInterruptibly();
        try {
            mary.setAudioEffects(effects(voice));
            mary.setInputType("TEXT");
            mary.setOutputType("ACOUSTPARAMS");
            Document document = mary.generateXML(text(words));
            MaryScore score = new MaryScore(document);
            score.stretch(voice.slowness(), pauses);
            mary.setInputType("ACOUSTPARAMS");
            mary.setOutputType("AUDIO");
            return score.utterance(MaryAudioUtils.getSamplesAsDoubleArray(mary.generateAudio(document)), words);
        } catch (SynthesisException | RuntimeException ex) {
            throw new SpeechException("the English voice cannot say " + text(words), ex);
        } finally {
            LOCK.unlock();
        }
    }

    private static String text(List<SpokenWord> words) {
        StringBuilder text = new StringBuilder();
        for (SpokenWord word : words) {
            if (word.isHeard()) {
                text.append(text.isEmpty() ? "" : " ").append(String.join(" ", word.spoken()));
            }
            text.append(text.isEmpty() ? "" : word.mark());
        }
        boolean ended = Character.isLetter(text.charAt(text.length() - 1));
        return ended ? text + FINAL_MARK : text.toString();
    }

    private static String effects(Voice voice) {
        String effects = String.format(
                Locale.ROOT, "TractScaler(amount:%.3f)+F0Add(f0Add:%.1f)", voice.tract(), voice.pitchHertz());
        return voice.robotic() ? effects + "+Robot(amount:60.0)" : effects;
    }
}
