package io.filmstudio.worker.picture.place;

import io.filmstudio.worker.picture.canvas.Dice;
import io.filmstudio.worker.picture.canvas.Ink;
import io.filmstudio.worker.picture.light.Light;
import io.filmstudio.worker.picture.light.Tone;
import io.filmstudio.worker.picture.stage.Setting;
import java.awt.Color;
import java.awt.Graphics2D;

/** Colours and wall of a room. */
record RoomStyle(Color wall, Color trim, Color floor, Color rug, Pattern pattern, Window window) {

    enum Pattern {
        PLAIN,
        BOARDS,
        TILES,
        STRIPES
    }

    static RoomStyle of(Setting setting, Light light, Dice dice) {
        Window window = new Window(780 + dice.between(-40, 60), 120, 250, 270);
        return switch (setting.scene().place()) {
            case KITCHEN -> style(light, 0xe3c9a0, 0x8a5a3a, 0xb88658, 0xa8503e, Pattern.TILES, window);
            case LAMP_ROOM ->
                style(light, 0x7f8a92, 0x4b3a30, 0x8a6a4a, 0x54606a, Pattern.BOARDS, new Window(330, 70, 620, 380));
            case LIVING_ROOM ->
                style(
                        light,
                        dice.any(0xc7d0b0, 0xd9b99a, 0xb7c8cf),
                        0x7a5238,
                        0xb07c4e,
                        0x9a3f4a,
                        Pattern.STRIPES,
                        window);
            case BEDROOM ->
                style(
                        light,
                        dice.any(0xb9c3e0, 0xe0c4cc, 0xc9d6c0),
                        0x83604a,
                        0xb58a62,
                        0x6f77a8,
                        Pattern.STRIPES,
                        window);
            case SCHOOL -> style(light, 0xe4dcb4, 0x7b5a3c, 0xb98a58, 0x5d8a72, Pattern.PLAIN, window);
            case OFFICE -> style(light, 0xd8dee4, 0x5a626c, 0x8e969e, 0x4a6a8c, Pattern.PLAIN, window);
            case LABORATORY -> style(light, 0xd4e2e4, 0x5c7076, 0xa8b6ba, 0x7a98a0, Pattern.TILES, window);
            case HOSPITAL -> style(light, 0xdcebe6, 0x86a8a0, 0xb8c8c4, 0xa8cfc6, Pattern.PLAIN, window);
            case TRAIN ->
                style(light, 0xb98a56, 0x5c3a26, 0x6e4a36, 0x7a3038, Pattern.BOARDS, new Window(400, 110, 480, 250));
            default -> style(light, 0xd2c2a6, 0x6f4e38, 0xa9784e, 0x7c5a6e, Pattern.PLAIN, window);
        };
    }

    private static RoomStyle style(
            Light light, int wall, int trim, int floor, int rug, Pattern pattern, Window window) {
        return new RoomStyle(light.of(wall), light.of(trim), light.of(floor), light.of(rug), pattern, window);
    }

    void pattern(Graphics2D g) {
        Color line = Ink.alpha(Tone.darker(wall, 0.4), 0.28);
        switch (pattern) {
            case PLAIN -> Ink.fill(g, Ink.alpha(Tone.darker(wall, 0.3), 0.3), Ink.box(Ridge.LEFT, 430, 2300, 160));
            case BOARDS -> rows(g, line, 46, false);
            case STRIPES -> stripes(g);
            case TILES -> {
                g.clip(Ink.box(Ridge.LEFT, 330, 2300, 260));
                rows(g, line, 38, true);
            }
        }
    }

    private static void rows(Graphics2D g, Color line, double step, boolean columns) {
        for (double y = 330 - 10 * step; y < 600; y += step) {
            Ink.line(g, line, 1.6, Ink.segment(Ridge.LEFT, y, Ridge.RIGHT, y));
        }
        for (double x = Ridge.LEFT; columns && x < Ridge.RIGHT; x += step) {
            Ink.line(g, line, 1.6, Ink.segment(x, 0, x, 600));
        }
    }

    private void stripes(Graphics2D g) {
        for (double x = Ridge.LEFT; x < Ridge.RIGHT; x += 64) {
            Ink.fill(g, Ink.alpha(Tone.lighter(wall, 0.3), 0.35), Ink.box(x, -300, 30, 730));
        }
        Ink.fill(g, Ink.alpha(Tone.darker(wall, 0.35), 0.35), Ink.box(Ridge.LEFT, 430, 2300, 160));
        Ink.fill(g, trim, Ink.box(Ridge.LEFT, 424, 2300, 9));
    }
}
