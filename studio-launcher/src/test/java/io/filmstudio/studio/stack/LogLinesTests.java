package io.filmstudio.studio.stack;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LogLinesTests {

    @Test
    void jsonBecomesALineForPeopleWithTheCausesOfAFailure() {
        String line =
                """
                {"timestamp":1795377818999,"level":"ERROR","loggerName":"io.filmstudio.credit.HoldService",\
                "formattedMessage":"Hold refused","throwable":{"className":"A","message":"outer",\
                "cause":{"className":"B","message":"inner"}}}""";

        assertThat(LogLines.readable(line))
                .contains("ERROR HoldService: Hold refused")
                .endsWith("\n  A: outer\n  B: inner");
    }

    @Test
    void otherLinesStayAsTheyAre() {
        assertThat(LogLines.readable("Exception in thread main")).isEqualTo("Exception in thread main");
        assertThat(LogLines.readable("{\"timestamp\": broken")).isEqualTo("{\"timestamp\": broken");
    }
}
