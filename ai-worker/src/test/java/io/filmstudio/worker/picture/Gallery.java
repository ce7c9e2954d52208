package io.filmstudio.worker.picture;

import io.filmstudio.plan.Beat;
import io.filmstudio.plan.FilmPlan;
import io.filmstudio.plan.Place;
import io.filmstudio.plan.Scene;
import io.filmstudio.plan.Style;
import io.filmstudio.plan.TimeOfDay;
import io.filmstudio.plan.Weather;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;

/** Run by hand to look at the painters: every place by day, at dusk and by night, in each style, into target/frames. */
final class Gallery {

    private static final List<TimeOfDay> TIMES = List.of(TimeOfDay.DAY, TimeOfDay.DUSK, TimeOfDay.NIGHT);

    private Gallery() {}

    public static void main(String[] args) throws IOException {
        Path directory = Files.createDirectories(Path.of("target", "frames"));
        for (Style style : Style.values()) {
            Path file = directory.resolve(style.name().toLowerCase(java.util.Locale.ROOT) + ".png");
            ImageIO.write(sheet(style), "png", file.toFile());
        }
    }

    private static BufferedImage sheet(Style style) {
        Place[] places = Place.values();
        BufferedImage sheet = new BufferedImage(320 * TIMES.size(), 180 * places.length, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = sheet.createGraphics();
        for (int row = 0; row < places.length; row++) {
            for (int column = 0; column < TIMES.size(); column++) {
                graphics.drawImage(frame(style, places[row], TIMES.get(column)), 320 * column, 180 * row, null);
            }
        }
        return sheet;
    }

    private static BufferedImage frame(Style style, Place place, TimeOfDay time) {
        String text = "This is what " + place + " looks like.";
        Beat.Shot shot = Beat.Shot.values()[place.ordinal() % 3];
        Scene scene =
                Scenes.story(place, time, Weather.CLEAR, List.of("MAYA", "TOMAS"), new Beat("MAYA", text, null, shot));
        FilmPlan plan = Scenes.plan(style, false, scene);
        return Scenes.frame(new ScenePainter(plan, scene, Scenes.timing("MAYA", text)), plan, 2.6);
    }
}
