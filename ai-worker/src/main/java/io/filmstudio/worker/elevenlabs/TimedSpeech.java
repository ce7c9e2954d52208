package io.filmstudio.worker.elevenlabs;

import io.filmstudio.worker.provider.ProviderException;
import io.filmstudio.worker.provider.Reason;
import io.filmstudio.worker.voice.Recording;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Base64;
import java.util.Optional;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import tools.jackson.databind.JsonNode;

/**
 * A line as the provider spoke it. It has been paid for when it is read: what is wrong with it does not get better by
 * asking again.
 *
 * @param samples {@link Recording#SAMPLE_RATE} a second
 * @param alignment when each character is heard; empty when the provider does not say
 */
record TimedSpeech(float[] samples, Optional<Alignment> alignment) {

    private static final float AUDIBLE = 0.002f;
    private static final double CUT_SECONDS = 0.3;
    private static final double LONGEST_TAIL_SECONDS = 3;

    static TimedSpeech read(JsonNode answer, int samplesPerSecond) {
        byte[] pcm = pcm(answer.path("audio_base64").asString(""));
        if (pcm.length < Short.BYTES || pcm.length % Short.BYTES != 0) {
            throw useless("the sound has " + pcm.length + " bytes");
        }
        var speech = new TimedSpeech(resampled(pcm, samplesPerSecond), Alignment.read(answer.path("alignment")));
        speech.checkLength();
        speech.checkAudible();
        return speech;
    }

    double seconds() {
        return samples.length / (double) Recording.SAMPLE_RATE;
    }

    /** Sound that was cut off, or that is not what was asked for, has another length than its own timestamps. */
    private void checkLength() {
        alignment.ifPresent(times -> {
            double tail = seconds() - times.end();
            if (tail < -CUT_SECONDS || tail > Math.max(LONGEST_TAIL_SECONDS, times.end() / 2)) {
                throw useless(
                        "the sound lasts %.2f s, the last character ends at %.2f s".formatted(seconds(), times.end()));
            }
        });
    }

    private void checkAudible() {
        for (float sample : samples) {
            if (Math.abs(sample) > AUDIBLE) {
                return;
            }
        }
        throw useless("nothing is heard");
    }

    private static byte[] pcm(String base64) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException noBase64) {
            throw useless("the sound is not base64");
        }
    }

    private static float[] resampled(byte[] pcm, int samplesPerSecond) {
        var given = new AudioFormat(samplesPerSecond, Short.SIZE, 1, true, false);
        var wanted = new AudioFormat(Recording.SAMPLE_RATE, Short.SIZE, 1, true, false);
        try (var in = new AudioInputStream(new ByteArrayInputStream(pcm), given, pcm.length / Short.BYTES);
                var converted = AudioSystem.getAudioInputStream(wanted, in)) {
            var shorts = ByteBuffer.wrap(converted.readAllBytes())
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .asShortBuffer();
            float[] samples = new float[shorts.remaining()];
            for (int at = 0; at < samples.length; at++) {
                samples[at] = shorts.get(at) / 32768f;
            }
            return samples;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static ProviderException useless(String why) {
        return ProviderException.charged(Reason.ANSWER_INVALID, why);
    }
}
