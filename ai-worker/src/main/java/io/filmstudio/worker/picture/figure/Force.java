package io.filmstudio.worker.picture.figure;

import io.filmstudio.plan.CastMember;
import java.awt.Color;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Forces of nature that may act in a fable. */
enum Force {
    SUN("sun", 0xffd75a, 0xb8701c),
    MOON("moon", 0xf0eedd, 0x8a8a9c),
    WIND("wind|breeze|gale|storm|hurricane", 0xdce8f4, 0x6f86a4),
    CLOUD("cloud|rain|thunder|snow|frost|winter", 0xe6ecf4, 0x7c8ca6);

    private final Pattern name;
    private final Color skin;
    private final Color brow;

    Force(String names, int skin, int brow) {
        this.name = Pattern.compile("\\b(" + names + ")$");
        this.skin = new Color(skin);
        this.brow = new Color(brow);
    }

    Color skin() {
        return skin;
    }

    Color brow() {
        return brow;
    }

    static Optional<Force> of(CastMember member) {
        String called = member.name().toLowerCase(Locale.ROOT).strip();
        return Stream.of(values())
                .filter(force -> force.name.matcher(called).find())
                .findFirst();
    }
}
