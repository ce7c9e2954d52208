package io.filmstudio.worker.picture.text;

import io.filmstudio.worker.picture.canvas.Canvas;
import io.filmstudio.worker.subtitle.Cue;
import java.awt.Color;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Burns the current cue into frames. */
public final class SubtitlePainter {

    private static final Color PAPER = new Color(0xfffaf0);
    private static final Color EDGE = new Color(0x14121c);

    private final List<Cue> cues;
    private @Nullable Cue shown;
    private List<Lettering> lines = List.of();

    public SubtitlePainter(List<Cue> cues) {
        this.cues = cues;
    }

    public void paint(Canvas canvas, double time) {
        Cue cue = cues.stream().filter(one -> one.showsAt(time)).findFirst().orElse(null);
        if (cue == null) {
            return;
        }
        double size = canvas.height() * 0.046;
        if (cue != shown) {
            shown = cue;
            lines = cue.lines().stream()
                    .map(line ->
                            Lettering.set(line, Fonts.READING, size, size * 0.09, PAPER, EDGE, canvas.width() * 0.92))
                    .toList();
        }
        double bottom = canvas.height() * 0.945;
        for (int i = 0; i < lines.size(); i++) {
            Lettering line = lines.get(i);
            double middle = bottom - (lines.size() - 1 - i) * size * 1.32 - size * 0.4;
            line.lay(canvas, (canvas.width() - line.width()) / 2, (int) (middle - line.height() / 2.0), 256);
        }
    }
}
