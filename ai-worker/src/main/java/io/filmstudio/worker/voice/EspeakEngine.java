package io.filmstudio.worker.voice;

import io.filmstudio.plan.SceneTiming.Phone;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.UnsupportedAudioFileException;

/**
 * Speech in one of many languages by espeak-ng. It tells the sounds but not their times: those are shared out over the part
 * of the recording that is not silent.
 */
final class EspeakEngine implements SpeechEngine {

    private static final AudioFormat FORMAT = new AudioFormat(Recording.SAMPLE_RATE, 16, 1, true, false);
    private static final int USUAL_WORDS_PER_MINUTE = 160;
    private static final double MANLY_PITCH = -50;
    private static final int CLAUSE_WEIGHT = 3;

    private final Espeak espeak;
    private final String voice;

    EspeakEngine(Espeak espeak, String language) {
        this.espeak = espeak;
        this.voice = Espeak.voice(language);
    }

    @Override
    public Utterance speak(List<SpokenWord> words, Voice voice, double pauses)
            throws SpeechException, InterruptedException {
        String text = words.stream().map(SpokenWord::written).collect(Collectors.joining(" "));
        try {
            boolean man = voice.pitchHertz() < MANLY_PITCH;
            String variant = this.voice + (man ? "+m3" : "+f3");
            long pitch = Math.clamp(Math.round(50 + (man ? voice.pitchHertz() + 80 : voice.pitchHertz()) * 0.8), 5, 95);
            long speed = Math.round(USUAL_WORDS_PER_MINUTE / voice.slowness());
            float[] samples = samples(espeak.run(
                    text, "-v", variant, "-p", String.valueOf(pitch), "-s", String.valueOf(speed), "-z", "--stdout"));
            String sounds =
                    new String(espeak.run(text, "-v", this.voice, "-q", "-x", "--sep=_"), StandardCharsets.UTF_8);
            SoundedPart part = SoundedPart.of(samples);
            return new Utterance(
                    samples, WordTimes.byLength(words, part.start(), part.end()), phones(sounds, part, samples.length));
        } catch (IOException | UnsupportedAudioFileException ex) {
            throw new SpeechException("espeak-ng cannot say " + text, ex);
        }
    }

    private static float[] samples(byte[] wave) throws IOException, UnsupportedAudioFileException {
        try (AudioInputStream in = AudioSystem.getAudioInputStream(new ByteArrayInputStream(wave));
                AudioInputStream converted = AudioSystem.getAudioInputStream(FORMAT, in)) {
            byte[] bytes = converted.readAllBytes();
            var shorts = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asShortBuffer();
            float[] samples = new float[shorts.remaining()];
            for (int at = 0; at < samples.length; at++) {
                samples[at] = shorts.get(at) / 32768f;
            }
            return samples;
        }
    }

    private static List<Phone> phones(String sounds, SoundedPart part, int samples) {
        List<String> symbols = symbols(sounds);
        double total = samples / (double) Recording.SAMPLE_RATE;
        List<Phone> phones = new ArrayList<>();
        phones.add(new Phone("_", 0, part.start()));
        int weights = symbols.stream().mapToInt(EspeakEngine::weight).sum();
        double at = part.start();
        for (String symbol : symbols) {
            double end = Math.min(part.end(), at + (part.end() - part.start()) * weight(symbol) / weights);
            phones.add(new Phone(symbol.replace(":", ""), at, end));
            at = end;
        }
        phones.add(new Phone("_", at, total));
        return phones;
    }

    private static List<String> symbols(String sounds) {
        List<String> symbols = new ArrayList<>();
        for (String clause : sounds.strip().split("\n")) {
            if (!symbols.isEmpty()) {
                symbols.add("_");
            }
            for (String sound : clause.strip().split("[_ ]+")) {
                String symbol = sound.replaceAll("[',|%=-]", "");
                if (!symbol.isEmpty()) {
                    symbols.add(symbol);
                }
            }
        }
        return symbols;
    }

    private static int weight(String symbol) {
        return symbol.equals("_") ? CLAUSE_WEIGHT : symbol.endsWith(":") ? 2 : 1;
    }
}
