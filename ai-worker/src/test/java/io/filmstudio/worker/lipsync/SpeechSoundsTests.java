package io.filmstudio.worker.lipsync;

import static org.assertj.core.api.Assertions.assertThat;

import io.filmstudio.plan.SceneTiming;
import io.filmstudio.plan.SceneTiming.Phone;
import io.filmstudio.plan.SceneTiming.SpokenLine;
import io.filmstudio.worker.picture.speech.MouthTrack;
import io.filmstudio.worker.voice.NamedVoice;
import io.filmstudio.worker.voice.Recording;
import io.filmstudio.worker.voice.VoiceStudio;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SpeechSoundsTests {

    private static final VoiceStudio STUDIO = new VoiceStudio();
    private static final int RATE = Recording.SAMPLE_RATE;

    @Test
    void silenceKeepsTheMouthShut() {
        List<Phone> phones = new SpeechSounds(new float[RATE], RATE).phones();

        assertThat(phones).extracting(Phone::symbol).containsOnly("_");
        assertThat(phones.getLast().end()).isBetween(0.98, 1.0);
    }

    @Test
    void noiseIsAHiss() {
        var random = new java.util.Random(1);
        float[] noise = new float[RATE / 2];
        for (int i = 0; i < noise.length; i++) {
            noise[i] = (float) random.nextGaussian() * 0.1f;
        }

        assertThat(new SpeechSounds(noise, RATE).phones())
                .filteredOn(phone -> phone.end() - phone.start() > 0.1)
                .extracting(Phone::symbol)
                .containsOnly("s");
    }

    @ParameterizedTest
    @EnumSource(
            value = NamedVoice.class,
            names = {"WOMAN", "OLD_MAN", "GIRL"})
    void theMouthOpensWhereTheVoiceSaysSo(NamedVoice voice) throws Exception {
        Recording recording =
                STUDIO.read("The old man walked far along the harbour wall. Nobody saw him.", voice, "en");
        List<Phone> known = recording.timing().lines().stream()
                .flatMap(line -> line.phones().stream())
                .toList();
        List<Phone> heard = new SpeechSounds(floats(recording.samples()), RATE).phones();
        double seconds = recording.timing().seconds();

        assertThat(correlation(openness(known, seconds), openness(heard, seconds)))
                .isGreaterThan(0.6);
    }

    private static double[] openness(List<Phone> phones, double seconds) {
        var line = new SpokenLine(0, "who", "", 0, seconds, List.of(), phones);
        var track = new MouthTrack(new SceneTiming(0, seconds, List.of(line)));
        double[] open = new double[(int) (seconds * 24)];
        for (int frame = 0; frame < open.length; frame++) {
            open[frame] = track.at("who", frame / 24.0).open();
        }
        return open;
    }

    private static double correlation(double[] a, double[] b) {
        double meanA = java.util.Arrays.stream(a).average().orElseThrow();
        double meanB = java.util.Arrays.stream(b).average().orElseThrow();
        double product = 0;
        double squaresA = 0;
        double squaresB = 0;
        for (int i = 0; i < a.length; i++) {
            product += (a[i] - meanA) * (b[i] - meanB);
            squaresA += (a[i] - meanA) * (a[i] - meanA);
            squaresB += (b[i] - meanB) * (b[i] - meanB);
        }
        return product / Math.sqrt(squaresA * squaresB);
    }

    private static float[] floats(short[] samples) {
        float[] floats = new float[samples.length];
        for (int i = 0; i < samples.length; i++) {
            floats[i] = samples[i] / 32768f;
        }
        return floats;
    }
}
