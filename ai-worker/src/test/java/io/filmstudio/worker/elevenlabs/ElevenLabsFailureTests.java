package io.filmstudio.worker.elevenlabs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.filmstudio.worker.provider.ProviderClient;
import io.filmstudio.worker.provider.ProviderException;
import io.filmstudio.worker.provider.ProviderException.Charge;
import io.filmstudio.worker.provider.Reason;
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

/** What goes wrong at the provider, and what it may have cost. */
@Timeout(30)
class ElevenLabsFailureTests {

    private static final VoiceStudio STUDIO = new VoiceStudio();
    private static final String FLASH = "eleven_flash_v2_5";
    private static final Duration LONG = Duration.ofSeconds(20);

    private final StubElevenLabs stub = new StubElevenLabs();
    private final TestCommission commission = new TestCommission();

    @AfterEach
    void stop() {
        stub.close();
    }

    @Test
    void anAnswerThatNeverCameIsNotAskedForAgain() {
        stub.nextCut();
        ProviderException cut = failure(LONG);
        assertThat(cut.reason()).isEqualTo(Reason.OUTCOME_UNKNOWN);
        assertThat(cut.charge()).isEqualTo(Charge.UNKNOWN);
        assertThat(cut.retryable()).isFalse();
        assertThat(commission.open()).isPresent();
        assertThat(stub.work()).hasSize(1);

        assertThat(failure(LONG).reason())
                .as("the next attempt finds the call open")
                .isEqualTo(Reason.OUTCOME_UNKNOWN);
        assertThat(stub.work()).hasSize(1);
    }

    @Test
    void aProviderThatHangsOrBreaksMayHaveDoneTheWork() {
        stub.nextHang();
        assertThat(failure(Duration.ofMillis(300)).reason()).isEqualTo(Reason.OUTCOME_UNKNOWN);

        var other = new TestCommission();
        stub.next(500, StubElevenLabs.status("internal"));
        assertThat(catchThrowableOfType(ProviderException.class, () -> read("Hello.", LONG, other))
                        .reason())
                .isEqualTo(Reason.OUTCOME_UNKNOWN);
    }

    @Test
    void refusalsSayWhoCanHelp() {
        refusal(401, "quota_exceeded", Reason.QUOTA);
        refusal(401, "invalid_api_key", Reason.MISCONFIGURED);
        refusal(422, "whatever", Reason.MISCONFIGURED);
        refusal(400, "content_policy_violation", Reason.CONTENT_REFUSED);
        assertThat(commission.open()).isEmpty();
    }

    private void refusal(int status, String code, Reason reason) {
        stub.next(status, StubElevenLabs.status(code));
        ProviderException failure = failure(LONG);
        assertThat(failure.reason()).isEqualTo(reason);
        assertThat(failure.charge()).isEqualTo(Charge.NO);
        assertThat(failure.retryable()).isFalse();
        assertThat(failure.userFixable()).isEqualTo(reason == Reason.CONTENT_REFUSED);
    }

    @Test
    void soundThatIsNoneIsRefusedAndNotPaidForAgain() {
        Map<String, Object> good = StubElevenLabs.spoken("Hello my boat.", 660, 24_000);
        for (String audio : List.of(
                "", "no base64!", "AAA=", StubElevenLabs.tone(0.4, 660, 24_000), StubElevenLabs.tone(1.4, 0, 24_000))) {
            Map<String, Object> bad = new HashMap<>(good);
            bad.put("audio_base64", audio);
            stub.next(200, bad);
            ProviderException failure = failure(LONG);
            assertThat(failure.reason()).isEqualTo(Reason.ANSWER_INVALID);
            assertThat(failure.charge()).isEqualTo(Charge.YES);
            assertThat(failure.retryable()).isFalse();
        }
        stub.next(200, List.of("what?"));
        assertThat(failure(LONG).reason()).isEqualTo(Reason.ANSWER_INVALID);
    }

    @Test
    void tooManyCallsAtOnceAreRepeatedWhenTheProviderSays() throws Exception {
        stub.nextBusy(0, StubElevenLabs.status("too_many_concurrent_requests"));
        assertThat(read("Hello.", LONG, commission).samples()).isNotEmpty();
        assertThat(stub.work()).hasSize(2);

        stub.nextBusy(77, StubElevenLabs.status("system_busy"));
        ProviderException later = failure(LONG);
        assertThat(later.retryable()).isTrue();
        assertThat(later.retryAfter()).hasValue(Duration.ofSeconds(77));
    }

    private ProviderException failure(Duration longest) {
        return catchThrowableOfType(ProviderException.class, () -> read("Hello my boat.", longest, commission));
    }

    private Recording read(String text, Duration longest, TestCommission own) throws InterruptedException {
        var settings = StubElevenLabs.settings(stub.url(), FLASH, longest);
        return STUDIO.read(
                text, NamedVoice.WOMAN, "en", new ElevenLabs(settings, new ProviderClient(Duration.ZERO)).speaker(own));
    }
}
