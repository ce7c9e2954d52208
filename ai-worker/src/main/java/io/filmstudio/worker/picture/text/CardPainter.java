package io.filmstudio.worker.picture.text;

import io.filmstudio.worker.picture.canvas.Canvas;
import java.awt.Color;
import java.awt.Font;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Letters a title or end card: large lines that rise into place, with a small one below. */
public final class CardPainter {

    private static final int CHARACTERS = 22;

    private final String title;
    private final String small;
    private @Nullable List<Lettering> large;
    private @Nullable Lettering below;

    public CardPainter(String title, String small) {
        this.title = title;
        this.small = small;
    }

    public void paint(Canvas canvas, double time, double seconds) {
        List<Lettering> lines = large == null ? set(canvas) : large;
        double size = size(canvas, lines.size());
        double top = canvas.height() * 0.46 - lines.size() * size * 0.56;
        for (int i = 0; i < lines.size(); i++) {
            Lettering line = lines.get(i);
            double shown = ease((time - 0.25 - 0.18 * i) / 0.9) * ease((seconds - time) / 0.4);
            double middle = top + (i + 0.5) * size * 1.12 + (1 - shown) * size * 0.3;
            line.lay(canvas, (canvas.width() - line.width()) / 2, (int) (middle - line.height() / 2.0), (int)
                    (256 * shown));
        }
        if (below != null) {
            double shown = ease((time - 0.8) / 0.8) * ease((seconds - time) / 0.4);
            int y = (int) (top + lines.size() * size * 1.12 + canvas.height() * 0.035);
            below.lay(canvas, (canvas.width() - below.width()) / 2, y, (int) (256 * shown));
        }
    }

    private List<Lettering> set(Canvas canvas) {
        List<String> texts = wrap(title);
        double size = size(canvas, texts.size());
        Font font = Fonts.display(title);
        List<Lettering> lines = texts.stream()
                .map(text -> Lettering.set(
                        text,
                        font,
                        size,
                        size * 0.045,
                        new Color(0xfff6e2),
                        new Color(0x2a1a2e),
                        canvas.width() * 0.86))
                .toList();
        if (!small.isBlank()) {
            double little = canvas.height() * 0.042;
            below = Lettering.set(
                    small,
                    Fonts.display(small),
                    little,
                    little * 0.07,
                    new Color(0xffe3ad),
                    new Color(0x2a1a2e),
                    canvas.width() * 0.8);
        }
        large = lines;
        return lines;
    }

    private static double size(Canvas canvas, int lines) {
        return canvas.height() * (lines > 2 ? 0.105 : 0.135);
    }

    private static double ease(double share) {
        double s = Math.clamp(share, 0, 1);
        return s * s * (3 - 2 * s);
    }

    /** At most three lines of whole words. */
    private static List<String> wrap(String text) {
        int rows = Math.min(3, 1 + text.length() / CHARACTERS);
        int goal = text.length() / rows;
        List<String> lines = new ArrayList<>();
        StringBuilder open = new StringBuilder();
        for (String word : text.strip().split("\\s+")) {
            boolean full = open.length() + word.length() / 2 > goal;
            if (!open.isEmpty() && full && lines.size() < rows - 1) {
                lines.add(open.toString());
                open.setLength(0);
            }
            open.append(open.isEmpty() ? "" : " ").append(word);
        }
        lines.add(open.toString());
        return lines;
    }
}
