package io.filmstudio.worker.picture.light;

import io.filmstudio.plan.Palette;
import io.filmstudio.plan.Style;
import io.filmstudio.plan.TimeOfDay;
import io.filmstudio.plan.Weather;
import java.awt.Color;

/** The light of a scene: turns the colour that a thing has on white paper into the one it shows here. */
public final class Light {

    private final TimeOfDay time;
    private final Weather weather;
    private final Style style;
    private final Palette palette;
    private final Hour hour;
    private final Color ambient;

    private Light(TimeOfDay time, Weather weather, Style style, Palette palette, Hour hour, Color ambient) {
        this.time = time;
        this.weather = weather;
        this.style = style;
        this.palette = palette;
        this.hour = hour;
        this.ambient = ambient;
    }

    public static Light outside(TimeOfDay time, Weather weather, Style style, Palette palette) {
        Hour clear = Hour.of(time);
        Hour hour =
                switch (weather) {
                    case CLEAR, WIND -> clear;
                    case CLOUDY -> clear.overcast(new Color(0xd9dfe6), 0.45);
                    case RAIN -> clear.overcast(new Color(0x9fb0bf), 0.75);
                    case STORM -> clear.overcast(new Color(0x76869a), 0.82);
                    case SNOW -> clear.overcast(new Color(0xe4ebf2), 0.7);
                    case FOG -> clear.overcast(new Color(0xdfe5e8), 0.8);
                };
        return new Light(time, weather, style, palette, hour, hour.ambient());
    }

    /** The light inside a house: daylight from the window, lamps when it is dark. */
    public Light indoors() {
        Color lamps =
                switch (time) {
                    case MORNING, DAY -> new Color(0xfff6ea);
                    case DAWN -> new Color(0xf6e4d4);
                    case DUSK -> new Color(0xf3d9c2);
                    case EVENING -> new Color(0xebd0b8);
                    case NIGHT -> new Color(0xe0c3b0);
                };
        return new Light(time, weather, style, palette, hour, lamps);
    }

    /** The light on people: a little more than on the land, so that faces can be read in the dark. */
    public Light onFaces() {
        Color fill = Tone.mix(ambient, new Color(0xfff0e0), dark() ? 0.4 : 0.2);
        return new Light(time, weather, style, palette, hour, fill);
    }

    /** The light of a place without sky, such as a cave or space. */
    public Light under(Color color) {
        return new Light(time, weather, style, palette, hour, color);
    }

    public TimeOfDay time() {
        return time;
    }

    public Weather weather() {
        return weather;
    }

    public boolean dark() {
        return time == TimeOfDay.NIGHT || time == TimeOfDay.EVENING;
    }

    /** Whether clouds hide sun, moon and stars. */
    public boolean covered() {
        return weather == Weather.RAIN || weather == Weather.STORM || weather == Weather.SNOW || weather == Weather.FOG;
    }

    public double sunHeight() {
        return hour.sunHeight();
    }

    public Color sun() {
        return graded(hour.sun());
    }

    public Color skyTop() {
        return graded(hour.skyTop());
    }

    public Color skyMiddle() {
        return graded(hour.skyMiddle());
    }

    public Color skyLow() {
        return graded(hour.skyLow());
    }

    public Color haze() {
        return graded(hour.haze());
    }

    /** A thing near the camera. */
    public Color of(Color color) {
        return graded(Hour.multiply(color, ambient));
    }

    public Color of(int rgb) {
        return of(new Color(rgb));
    }

    /** A thing far away: the air takes a share of its colour. */
    public Color far(int rgb, double haze) {
        return Tone.mix(of(rgb), haze(), haze);
    }

    /** Something that shines by itself, such as a flame. */
    public Color shining(int rgb) {
        return graded(new Color(rgb));
    }

    private Color graded(Color color) {
        return Grade.apply(style, palette, color);
    }
}
