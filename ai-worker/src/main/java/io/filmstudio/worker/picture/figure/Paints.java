package io.filmstudio.worker.picture.figure;

import io.filmstudio.worker.picture.light.Light;
import io.filmstudio.worker.picture.light.Tone;
import java.awt.Color;

/** The colours of somebody in the light of the scene, mixed once. */
record Paints(
        Color skin,
        Color skinShade,
        Color blush,
        Color hair,
        Color hairShine,
        Color main,
        Color mainShade,
        Color second,
        Color secondShade,
        Color headwear,
        Color white,
        Color ink,
        Color dark,
        Color lip,
        Color tongue,
        Color gold,
        Color wood) {

    static Paints of(Looks looks, Light light) {
        Color skin = light.of(looks.skin());
        Color hair = light.of(looks.hair());
        Color main = light.of(looks.main());
        Color second = light.of(looks.second());
        return new Paints(
                skin,
                Tone.mix(skin, light.of(0x8a3a2c), 0.24),
                light.of(0xe0604f),
                hair,
                Tone.lighter(hair, 0.16),
                main,
                Tone.darker(main, 0.26),
                second,
                Tone.darker(second, 0.26),
                light.of(looks.headwearColor()),
                light.of(0xfffaf2),
                Tone.darker(light.of(0x2a1c20), 0.1),
                light.of(0x3a3038),
                Tone.mix(skin, light.of(0xa02c2c), 0.46),
                light.of(0xc9565a),
                light.of(0xe6b84a),
                light.of(0x9a6a44));
    }
}
