package io.filmstudio.worker.media;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.UnsupportedAudioFileException;

/** WAV files of 16 bit PCM. */
public final class WaveFile {

    private WaveFile() {}

    /** @param samples those of all channels in turn */
    public static void write(Path file, short[] samples, int samplesPerSecond, int channels) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(samples.length * Short.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asShortBuffer().put(samples);
        var format = new AudioFormat(samplesPerSecond, Short.SIZE, channels, true, false);
        try (var stream =
                new AudioInputStream(new ByteArrayInputStream(bytes.array()), format, samples.length / channels)) {
            AudioSystem.write(stream, AudioFileFormat.Type.WAVE, file.toFile());
        }
    }

    /** The mean of a file's channels, from -1 to 1. */
    public record Mono(float[] samples, float samplesPerSecond) {

        public double seconds() {
            return samples.length / (double) samplesPerSecond;
        }
    }

    /** Reads a WAV file of 16 bit PCM. */
    public static Mono readMono(Path file) throws IOException {
        try (AudioInputStream stream = AudioSystem.getAudioInputStream(file.toFile())) {
            AudioFormat format = stream.getFormat();
            var samples = ByteBuffer.wrap(stream.readAllBytes())
                    .order(format.isBigEndian() ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN)
                    .asShortBuffer();
            int channels = format.getChannels();
            float[] mono = new float[samples.remaining() / channels];
            for (int i = 0; i < mono.length * channels; i++) {
                mono[i / channels] += samples.get(i) / (32768f * channels);
            }
            return new Mono(mono, format.getSampleRate());
        } catch (UnsupportedAudioFileException unreadable) {
            throw new IOException(file + " is no WAV file", unreadable);
        }
    }
}
