package io.filmstudio.worker.picture.text;

import io.filmstudio.worker.picture.canvas.Canvas;
import java.awt.Color;
import org.jspecify.annotations.Nullable;

/** The discreet mark in the corner of films of the free tier. */
public final class Watermark {

    private static final String MARK = "AI Film Studio";

    private @Nullable Lettering mark;

    public void paint(Canvas canvas) {
        double size = canvas.height() * 0.028;
        if (mark == null) {
            mark = Lettering.set(
                    MARK, Fonts.DISPLAY, size, size * 0.06, Color.WHITE, new Color(0x1c1a26), canvas.width());
        }
        int margin = canvas.height() / 36;
        mark.lay(canvas, canvas.width() - mark.width() - margin, margin, 150);
    }
}
