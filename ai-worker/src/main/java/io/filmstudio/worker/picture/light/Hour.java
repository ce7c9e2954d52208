package io.filmstudio.worker.picture.light;

import io.filmstudio.plan.TimeOfDay;
import java.awt.Color;

/**
 * The colours that a time of day gives to the sky, to the distance and to things.
 *
 * @param ambient what white paper looks like outside
 * @param sunHeight where sun or moon stands, 0 at the horizon, 1 at the top of the frame
 */
record Hour(Color skyTop, Color skyMiddle, Color skyLow, Color haze, Color ambient, Color sun, double sunHeight) {

    static Hour of(TimeOfDay time) {
        return switch (time) {
            case DAWN -> hour(0x5b74b4, 0xe8a9a6, 0xffdca3, 0xf0bfae, 0xf2d9d6, 0xffe2a8, 0.12);
            case MORNING -> hour(0x58a4dd, 0xa3d3ee, 0xfff0cf, 0xcfe4ea, 0xfff8ea, 0xfff3c4, 0.42);
            case DAY -> hour(0x3b90dc, 0x86c6ef, 0xd8f0f6, 0xc2e1ee, 0xffffff, 0xfff6d0, 0.72);
            case DUSK -> hour(0x3a3c78, 0xbd5d7c, 0xffb06c, 0xc98284, 0xd6aeb4, 0xffc070, 0.10);
            case EVENING -> hour(0x262d62, 0x64508f, 0xe59a80, 0x806a9c, 0xa695c2, 0xffb27a, 0.03);
            case NIGHT -> hour(0x101a3e, 0x21356a, 0x43609a, 0x3a5286, 0x7086c4, 0xf2f0dc, 0.66);
        };
    }

    private static Hour hour(int top, int middle, int low, int haze, int ambient, int sun, double height) {
        return new Hour(
                new Color(top),
                new Color(middle),
                new Color(low),
                new Color(haze),
                new Color(ambient),
                new Color(sun),
                height);
    }

    /** The same hour under a closed sky. */
    Hour overcast(Color cloud, double share) {
        Color cover = multiply(cloud, Tone.greyer(ambient, 0.3));
        return new Hour(
                Tone.mix(skyTop, Tone.darker(cover, 0.32), share),
                Tone.mix(skyMiddle, Tone.darker(cover, 0.12), share),
                Tone.mix(skyLow, cover, share * 0.8),
                Tone.mix(haze, cover, share * 0.8),
                Tone.mix(ambient, Tone.darker(Tone.greyer(ambient, 0.5), 0.16), share),
                sun,
                sunHeight);
    }

    static Color multiply(Color a, Color b) {
        return Tone.rgb(
                a.getRed() * b.getRed() / 255.0,
                a.getGreen() * b.getGreen() / 255.0,
                a.getBlue() * b.getBlue() / 255.0,
                a.getAlpha());
    }
}
