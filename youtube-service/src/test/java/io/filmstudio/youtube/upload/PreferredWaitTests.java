package io.filmstudio.youtube.upload;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PreferredWaitTests {

    private static final Duration MOST = Duration.ofSeconds(25);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "wait=10 | 10",
                "respond-async, wait=10 | 10",
                "WAIT = \"7\" ; foo=bar | 7",
                "handling=lenient,wait=0 | 0",
                "wait=999999999 | 25"
            })
    void waitIsUnderstoodAndCapped(String prefer, long seconds) {
        assertThat(PreferredWait.of(prefer, MOST)).contains(Duration.ofSeconds(seconds));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "wait", "wait=", "wait=-1", "wait=soon", "await=10", "return=minimal"})
    void whatIsNoWaitIsLeftAlone(String prefer) {
        assertThat(PreferredWait.of(prefer, MOST)).isEmpty();
    }
}
