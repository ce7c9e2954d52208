package io.filmstudio.studio.film;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class ProgressBarTests {

    private final ByteArrayOutputStream written = new ByteArrayOutputStream();

    @Test
    void elsewhereThanOnATerminalEachStepIsOneLine() {
        ProgressBar bar = bar(false);
        show(bar, 5, "Reading the script", 40);
        show(bar, 9, "Reading the script", 39);
        show(bar, 30, "Filming scene 2", 20);
        bar.end();

        assertThat(written.toString(StandardCharsets.UTF_8).lines())
                .containsExactly(
                        "  5 %  Reading the script, about 40 s left",
                        " 30 %  Filming scene 2, about 20 s left", "100 %  done");
    }

    @Test
    void onATerminalOneLineFillsUp() {
        ProgressBar bar = bar(true);
        show(bar, 50, "Filming scene 2", 20);

        assertThat(written.toString(StandardCharsets.UTF_8))
                .contains("[" + "#".repeat(16) + "-".repeat(16) + "]  50 %  Filming scene 2, about 20 s left")
                .doesNotContain("\n");
    }

    @Test
    void aLineNeverBreaks() {
        ProgressBar bar = bar(true);
        show(bar, 50, "🎬".repeat(100), 20);

        String line = written.toString(StandardCharsets.UTF_8).replaceFirst("\r\033\\[K", "");
        assertThat(line.codePointCount(0, line.length())).isEqualTo(79);
    }

    private ProgressBar bar(boolean terminal) {
        return new ProgressBar(new PrintStream(written, true, StandardCharsets.UTF_8), terminal);
    }

    private static void show(ProgressBar bar, int percent, String step, int left) {
        bar.show(JsonMapper.shared()
                .createObjectNode()
                .put("progress", percent)
                .put("currentStep", step)
                .put("estimatedTimeRemaining", left));
    }
}
