package io.filmstudio.worker.elevenlabs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import io.filmstudio.plan.SceneTiming.Phone;
import io.filmstudio.plan.SceneTiming.SpokenLine;
import io.filmstudio.plan.SceneTiming.Word;
import io.filmstudio.worker.provider.ProviderCall;
import io.filmstudio.worker.provider.ProviderClient;
import io.filmstudio.worker.provider.TestCommission;
import io.filmstudio.worker.voice.NamedVoice;
import io.filmstudio.worker.voice.Recording;
import io.filmstudio.worker.voice.VoiceStudio;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.JsonNode;

@Timeout(30)
class ElevenLabsTests {

    private static final VoiceStudio STUDIO = new VoiceStudio();
    private static final String FLASH = "eleven_flash_v2_5";
    private static final String TWO_LINES =
            "The keeper climbed the stairs of the tower while the wind shook every window of the house below him. "
                    + "Nobody in the village had seen the light for seven nights, and the boats stayed in the harbour.";
    private static final Duration LONG = Duration.ofSeconds(20);

    private final StubElevenLabs stub = new StubElevenLabs();
    private final TestCommission commission = new TestCommission();

    @AfterEach
    void stop() {
        stub.close();
    }

    @Test
    void wordsAreHeardWhenTheProviderSaysThatTheyAre() throws Exception {
        SpokenLine line =
                read("Hello my boat.", NamedVoice.WOMAN).timing().lines().getFirst();

        assertThat(line.words()).extracting(Word::text).containsExactly("Hello", "my", "boat.");
        assertThat(line.words().get(1).start() - line.start()).isEqualTo(0.6, within(1e-6));
        assertThat(line.words().get(1).end() - line.start()).isEqualTo(0.8, within(1e-6));
        assertThat(line.end() - line.start()).isEqualTo(1.4, within(0.01));
    }

    @Test
    void lipsCloseAtTheLettersThatCloseThem() throws Exception {
        SpokenLine line =
                read("Hello my boat.", NamedVoice.WOMAN).timing().lines().getFirst();

        Phone closed = line.phones().stream()
                .filter(phone -> phone.symbol().equals("m"))
                .findFirst()
                .orElseThrow();
        assertThat(closed.start() - line.start()).isEqualTo(0.6, within(1e-6));
        assertThat(line.phones().getLast().symbol()).isEqualTo("_");
    }

    @Test
    void theSoundIsTheProvidersVoice() throws Exception {
        Recording recording = read("Hello my boat.", NamedVoice.WOMAN);

        assertThat(hertz(recording)).isEqualTo(StubElevenLabs.HERTZ.get("wOman1"), within(8.0));
    }

    @Test
    void aVoiceThatIsNotMappedIsSpokenByASimilarOne() throws Exception {
        assertThat(hertz(read("Hello my boat.", NamedVoice.OLD_MAN))).isEqualTo(220, within(8.0));
        assertThat(hertz(read("Hello my boat.", NamedVoice.BOY))).isEqualTo(660, within(8.0));
    }

    @Test
    void linesKnowWhatTheSameVoiceSaysAroundThem() throws Exception {
        read(TWO_LINES, NamedVoice.NARRATOR);

        List<JsonNode> asked =
                stub.work().stream().map(request -> request.json()).toList();
        assertThat(asked).hasSizeGreaterThan(1);
        assertThat(asked.getFirst().has("previous_text")).isFalse();
        assertThat(asked.get(1).path("previous_text"))
                .isEqualTo(asked.getFirst().path("text"));
        assertThat(asked.getFirst().path("next_text")).isEqualTo(asked.get(1).path("text"));
        assertThat(asked.getLast().has("next_text")).isFalse();
    }

    @Test
    void onlyModelsThatTakeALanguageAreToldIt() throws Exception {
        read("Hello.", NamedVoice.WOMAN, FLASH, LONG);
        assertThat(stub.work().getLast().json().path("language_code").asString())
                .isEqualTo("en");

        read("Hello.", NamedVoice.WOMAN, StubElevenLabs.MULTILINGUAL, LONG);
        assertThat(stub.work().getLast().json().has("language_code")).isFalse();
    }

    @Test
    void withoutTimestampsTheTimesAreGuessed() throws Exception {
        Map<String, Object> answer = new HashMap<>(StubElevenLabs.spoken("Hello my boat.", 660, 24_000));
        answer.put("alignment", null);
        stub.next(200, answer);

        SpokenLine line =
                read("Hello my boat.", NamedVoice.WOMAN).timing().lines().getFirst();

        assertThat(line.words()).extracting(Word::text).containsExactly("Hello", "my", "boat.");
        assertThat(line.phones()).isNotEmpty();
    }

    @Test
    void timestampsOfAnotherTextAreNotBelieved() throws Exception {
        stub.next(200, StubElevenLabs.spoken("Quite another", 660, 24_000));

        SpokenLine line =
                read("Hello my boat.", NamedVoice.WOMAN).timing().lines().getFirst();

        assertThat(line.words()).extracting(Word::text).containsExactly("Hello", "my", "boat.");
    }

    @Test
    void eachPaidCallIsStoredBeforeItAndForgottenAfterIt() throws Exception {
        read(TWO_LINES, NamedVoice.WOMAN);

        assertThat(commission.notes)
                .hasSize(2 * stub.work().size())
                .startsWith("call-1", "forgotten", "call-2", "forgotten");
    }

    @Test
    void aCallThatAnotherAttemptLeftOpenAtAnotherProviderDoesNotMatter() throws Exception {
        read("Hello.", LONG, new TestCommission().left(new ProviderCall("wav2lip", "m", "p-1")));

        assertThat(stub.work()).hasSize(1);
    }

    @Test
    void whatIsMissingIsSaidBeforeTheWorkerStarts() {
        assertThatIllegalStateException()
                .isThrownBy(() -> engine(null, "narrator=a"))
                .withMessageContaining("ELEVENLABS_API_KEY");
        assertThatIllegalStateException()
                .isThrownBy(() -> engine("k", "woman=a"))
                .withMessageContaining("narrator");
        assertThatIllegalStateException()
                .isThrownBy(() -> engine("k", "narrator=../../v1"))
                .withMessageContaining("narrator=../../v1");
        assertThatIllegalStateException()
                .isThrownBy(() -> engine("k", "narrator=a,ghost=b"))
                .withMessageContaining("ghost");
    }

    private ElevenLabs engine(String key, String voices) {
        return new ElevenLabs(
                new ElevenLabsSettings(stub.url(), key, FLASH, voices, 24_000, 1, LONG), new ProviderClient(LONG));
    }

    private Recording read(String text, NamedVoice voice) throws InterruptedException {
        return read(text, voice, FLASH, LONG);
    }

    private Recording read(String text, Duration longest, TestCommission own) throws InterruptedException {
        var settings = StubElevenLabs.settings(stub.url(), FLASH, longest);
        return STUDIO.read(
                text, NamedVoice.WOMAN, "en", new ElevenLabs(settings, new ProviderClient(Duration.ZERO)).speaker(own));
    }

    private Recording read(String text, NamedVoice voice, String model, Duration longest) throws InterruptedException {
        var settings = StubElevenLabs.settings(stub.url(), model, longest);
        return STUDIO.read(
                text, voice, "en", new ElevenLabs(settings, new ProviderClient(Duration.ZERO)).speaker(commission));
    }

    /** The tone of the first line, by its zero crossings. */
    private static double hertz(Recording recording) {
        SpokenLine line = recording.timing().lines().getFirst();
        int from = (int) (line.start() * Recording.SAMPLE_RATE) + 1;
        int to = (int) (line.end() * Recording.SAMPLE_RATE) - 1;
        int crossings = 0;
        for (int at = from; at < to; at++) {
            crossings += recording.samples()[at - 1] < 0 && recording.samples()[at] >= 0 ? 1 : 0;
        }
        return crossings / ((to - from) / (double) Recording.SAMPLE_RATE);
    }
}
