package io.filmstudio.worker.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.filmstudio.worker.media.Mixer.SceneVoice;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MixerTests {

    private static final String SPEECH = "0.1*sin(2*PI*220*t)*gt(sin(2*PI*3*t)\\,0)";
    private static final String MUSIC = "0.4*sin(2*PI*880*t)|0.4*sin(2*PI*660*t)";

    @TempDir
    private Path directory;

    private final Mixer mixer = new Mixer(TestMedia.ffmpeg());
    private Path speech;
    private Path silence;
    private Path music;

    @BeforeEach
    void record() throws Exception {
        speech = TestMedia.tone(directory.resolve("speech.wav"), SPEECH, 3.5);
        silence = TestMedia.tone(directory.resolve("silence.wav"), "0", 1);
        music = TestMedia.tone(directory.resolve("music.wav"), MUSIC, 9);
    }

    @Test
    void isAsLoudAsStreamingServicesExpect() throws Exception {
        Path output = mix(new SceneVoice(silence, 3), new SceneVoice(speech, 4), new SceneVoice(silence, 3));

        assertThat(mixer.measure(output).lufs()).isEqualTo(-16, within(1.0));
        assertThat(mixer.measure(output).truePeak()).isLessThan(-1);
    }

    @Test
    void lastsAsLongAsItsScenesEvenWhenMusicIsShorter() throws Exception {
        Path output = mix(new SceneVoice(silence, 3), new SceneVoice(speech, 4), new SceneVoice(speech, 3));

        assertThat(new Probe(TestMedia.ffmpeg()).look(output).seconds()).isEqualTo(10.0, within(0.011));
    }

    @Test
    void musicStepsBackWhileSomebodySpeaks() throws Exception {
        Path output = mix(new SceneVoice(silence, 3), new SceneVoice(speech, 4), new SceneVoice(silence, 3));

        double before = bandLoudness(output, 0.5, 2);
        double under = bandLoudness(output, 4, 2);
        assertThat(before - under).isBetween(5.0, 14.0);
    }

    @Test
    void silenceStaysSilence() throws Exception {
        music = silence;

        assertThat(mixer.measure(mix(new SceneVoice(silence, 2))).isSilence()).isTrue();
    }

    private Path mix(SceneVoice... voices) throws InterruptedException {
        Path output = directory.resolve("mix.wav");
        mixer.mix(List.of(voices), music, directory, output);
        assertThat(Files.exists(output)).isTrue();
        return output;
    }

    /** The loudness of the music's own notes between two times. */
    private double bandLoudness(Path file, double start, double seconds) throws InterruptedException {
        return Loudness.parse(TestMedia.ffmpeg()
                        .run(Arguments.of("-v info -ss " + start + " -t " + seconds)
                                .input(file)
                                .words("-af highpass=f=600,highpass=f=600,highpass=f=600," + Loudness.FILTER
                                        + " -f null -")
                                .list()))
                .lufs();
    }
}
