package io.filmstudio.worker.music;

import com.sun.media.sound.AudioSynthesizer;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import javax.sound.midi.InvalidMidiDataException;
import javax.sound.midi.MidiSystem;
import javax.sound.midi.MidiUnavailableException;
import javax.sound.midi.Receiver;
import javax.sound.midi.ShortMessage;
import javax.sound.midi.Soundbank;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;

/**
 * Plays notes with the synthesizer of the JDK, faster than they sound. Needs {@code --add-exports
 * java.desktop/com.sun.media.sound=ALL-UNNAMED}.
 */
final class Orchestra {

    private static final int FRAME_BYTES = Soundtrack.CHANNELS * Float.BYTES;
    private static final AudioFormat FORMAT = new AudioFormat(
            AudioFormat.Encoding.PCM_FLOAT,
            Soundtrack.SAMPLE_RATE,
            Float.SIZE,
            Soundtrack.CHANNELS,
            FRAME_BYTES,
            Soundtrack.SAMPLE_RATE,
            false);
    private static final Map<String, Object> SETTINGS = Map.of(
            "load default soundbank",
            false,
            "interpolation",
            "cubic",
            "large mode",
            true,
            "max polyphony",
            "160",
            "auto gain control",
            false);
    private static final String SOUND_FONT = "FluidR3Mono-film.sf2";
    private static final int CHUNK_BYTES = 1 << 18;
    private static final int VOLUME = 7;
    private static final int PAN = 10;
    private static final int REVERB = 91;

    private static final class Holder {

        static final Soundbank INSTRUMENTS = load();

        private static Soundbank load() {
            try (InputStream in = new BufferedInputStream(Orchestra.class.getResourceAsStream(SOUND_FONT))) {
                return MidiSystem.getSoundbank(in);
            } catch (InvalidMidiDataException | IOException ex) {
                throw new IllegalStateException("the SoundFont cannot be read", ex);
            }
        }
    }

    /** All notes as sound, left and right in turn; gives way to an interrupt. */
    float[] play(List<Section> sections, List<Note> notes, double seconds) throws InterruptedException {
        try (AudioSynthesizer synthesizer = synthesizer();
                AudioInputStream stream = synthesizer.openStream(FORMAT, SETTINGS)) {
            synthesizer.loadAllInstruments(Holder.INSTRUMENTS);
            Receiver receiver = synthesizer.getReceiver();
            for (Part part : Part.values()) {
                control(receiver, part, VOLUME, part.volume(0), 0);
                control(receiver, part, PAN, part.pan(), 0);
                control(receiver, part, REVERB, part.reverb, 0);
            }
            sections.forEach(section -> choose(receiver, section));
            notes.stream().sorted(Comparator.comparingDouble(Note::start)).forEach(note -> sound(receiver, note));
            return read(stream, (int) Math.round(seconds * Soundtrack.SAMPLE_RATE) * Soundtrack.CHANNELS);
        } catch (MidiUnavailableException | IOException ex) {
            throw new IllegalStateException("the JDK has no synthesizer that plays into a stream", ex);
        }
    }

    private static AudioSynthesizer synthesizer() throws MidiUnavailableException {
        return (AudioSynthesizer) MidiSystem.getSynthesizer();
    }

    private static void choose(Receiver receiver, Section section) {
        for (Part part : Part.values()) {
            if (part != Part.DRUMS) {
                int program = section.palette().program(part);
                send(receiver, ShortMessage.PROGRAM_CHANGE, part, program, 0, section.start());
                control(receiver, part, VOLUME, part.volume(program), section.start());
            }
        }
    }

    private static void sound(Receiver receiver, Note note) {
        send(receiver, ShortMessage.NOTE_ON, note.part(), note.key(), note.velocity(), note.start());
        send(receiver, ShortMessage.NOTE_OFF, note.part(), note.key(), 0, note.start() + note.seconds());
    }

    private static void control(Receiver receiver, Part part, int controller, int value, double at) {
        send(receiver, ShortMessage.CONTROL_CHANGE, part, controller, value, at);
    }

    private static void send(Receiver receiver, int command, Part part, int first, int second, double at) {
        try {
            receiver.send(new ShortMessage(command, part.channel, first, second), Math.round(at * 1_000_000));
        } catch (InvalidMidiDataException ex) {
            throw new IllegalArgumentException("no such MIDI message", ex);
        }
    }

    private static float[] read(AudioInputStream stream, int length) throws IOException, InterruptedException {
        float[] sound = new float[length];
        int at = 0;
        while (at < length) {
            if (Thread.interrupted()) {
                throw new InterruptedException("while the orchestra played");
            }
            byte[] bytes = stream.readNBytes(Math.min(CHUNK_BYTES, (length - at) * Float.BYTES));
            ByteBuffer.wrap(bytes)
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .asFloatBuffer()
                    .get(sound, at, bytes.length / Float.BYTES);
            at += Math.max(1, bytes.length / Float.BYTES);
        }
        return sound;
    }
}
