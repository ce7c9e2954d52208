package io.filmstudio.worker.picture.figure;

import io.filmstudio.plan.CastMember;
import java.awt.Color;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Animals that may act in a fable: colours of fur and muzzle, kind of ears and snout. */
enum Species {
    FOX("fox|vixen", 0xd9742e, 0xfbeee0, Ears.POINTED, Snout.MUZZLE),
    WOLF("wolf", 0x7c828c, 0xd8d8d6, Ears.POINTED, Snout.MUZZLE),
    DOG("dog|hound|puppy", 0xb98a58, 0xf3e4cc, Ears.FLOPPY, Snout.MUZZLE),
    CAT("cat|kitten", 0xd8a05a, 0xfbf0e2, Ears.POINTED, Snout.SHORT),
    TIGER("tiger|tigress", 0xe8953c, 0xfbf0e2, Ears.ROUND, Snout.SHORT),
    LION("lion|lioness", 0xe0b05c, 0xf8e6c4, Ears.ROUND, Snout.SHORT),
    BEAR("bear", 0x8a5a38, 0xd8b48a, Ears.ROUND, Snout.MUZZLE),
    MONKEY("monkey|ape", 0x7a5236, 0xe6c29a, Ears.SIDE, Snout.SHORT),
    MOUSE("mouse|rat", 0xa8a4a8, 0xe6dedc, Ears.LARGE, Snout.SHORT),
    RABBIT("rabbit|hare|bunny", 0xcbb79c, 0xf8f0e6, Ears.LONG, Snout.SHORT),
    ELEPHANT("elephant", 0x98a2ae, 0xb4bcc6, Ears.LARGE, Snout.TRUNK),
    COW("cow|bull|ox|calf", 0xf0e8dc, 0xe2b8a4, Ears.SIDE, Snout.MUZZLE),
    DONKEY("donkey|horse|mule|ass", 0x9c8f86, 0xe2dad0, Ears.LONG, Snout.MUZZLE),
    SHEEP("sheep|lamb|goat", 0xf6f2ea, 0xe0cfc0, Ears.SIDE, Snout.SHORT),
    PIG("pig|piglet|boar", 0xf0b0a8, 0xe8988e, Ears.POINTED, Snout.SHORT),
    FROG("frog|toad", 0x7ab050, 0xbcd88a, Ears.NONE, Snout.SHORT),
    TORTOISE("tortoise|turtle", 0x8aa860, 0xb8cc8a, Ears.NONE, Snout.SHORT),
    CROW("crow|raven", 0x3a3c48, 0x4a4c5a, Ears.NONE, Snout.BEAK),
    OWL("owl", 0x9a7852, 0xe6d2ae, Ears.POINTED, Snout.BEAK),
    BIRD(
            "bird|sparrow|parrot|eagle|hen|rooster|cock|duck|goose|dove|pigeon|peacock",
            0x6fa8c8,
            0xf3ead8,
            Ears.NONE,
            Snout.BEAK);

    enum Ears {
        NONE,
        POINTED,
        ROUND,
        LARGE,
        LONG,
        FLOPPY,
        SIDE
    }

    enum Snout {
        SHORT,
        MUZZLE,
        BEAK,
        TRUNK
    }

    private final Pattern name;
    private final Color fur;
    private final Color muzzle;
    private final Ears ears;
    private final Snout snout;

    Species(String names, int fur, int muzzle, Ears ears, Snout snout) {
        this.name = Pattern.compile("\\b(" + names + ")$");
        this.fur = new Color(fur);
        this.muzzle = new Color(muzzle);
        this.ears = ears;
        this.snout = snout;
    }

    Color fur() {
        return fur;
    }

    Color muzzle() {
        return muzzle;
    }

    Color dark() {
        return new Color(0x3a2c28);
    }

    Ears ears() {
        return ears;
    }

    Snout snout() {
        return snout;
    }

    static Optional<Species> of(CastMember member) {
        String called = member.name().toLowerCase(Locale.ROOT).strip();
        return Stream.of(values())
                .filter(species -> species.name.matcher(called).find())
                .findFirst();
    }
}
