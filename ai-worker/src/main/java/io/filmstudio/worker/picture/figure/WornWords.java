package io.filmstudio.worker.picture.figure;

import io.filmstudio.plan.Appearance.Headwear;
import io.filmstudio.plan.Appearance.Outfit;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** What a script's words about somebody say that they wear; the first that fits counts. */
final class WornWords {

    private static final List<Worn<Outfit>> OUTFITS = List.of(
            new Worn<>(Outfit.SAREE, "saree", "sari"),
            new Worn<>(Outfit.CLOAK, "cloak", "cape", "traveller", "traveler", "wizard"),
            new Worn<>(Outfit.LAB_COAT, "lab coat", "doctor", "scientist", "nurse"),
            new Worn<>(Outfit.COAT, "coat", "raincoat", "overcoat"),
            new Worn<>(Outfit.ARMOUR, "armour", "armor", "knight"),
            new Worn<>(Outfit.ROBE, "robe", "monk", "priest", "king", "queen"),
            new Worn<>(Outfit.DRESS, "dress", "gown", "skirt", "frock"),
            new Worn<>(Outfit.JACKET, "jacket", "suit", "waistcoat", "uniform"));

    private static final List<Worn<Headwear>> HEADWEAR = List.of(
            new Worn<>(Headwear.CROWN, "crown", "king", "queen", "prince"),
            new Worn<>(Headwear.WIZARD, "wizard", "witch", "sorcer"),
            new Worn<>(Headwear.TURBAN, "turban"),
            new Worn<>(Headwear.SCARF, "headscarf", "hijab", "shawl"),
            new Worn<>(Headwear.HOOD, "hood", "hooded"),
            new Worn<>(Headwear.HELMET, "helmet", "knight", "astronaut"),
            new Worn<>(Headwear.CAP, "cap", "sailor", "captain", "police", "soldier"),
            new Worn<>(Headwear.HAT, "hat", "bonnet", "farmer", "traveller", "traveler"));

    private WornWords() {}

    /** @param says whether one of these words is said */
    static Optional<Outfit> outfit(Predicate<String[]> says) {
        return first(OUTFITS, says);
    }

    static Headwear headwear(Predicate<String[]> says) {
        return first(HEADWEAR, says).orElse(Headwear.NONE);
    }

    private static <T> Optional<T> first(List<Worn<T>> all, Predicate<String[]> says) {
        return all.stream()
                .filter(worn -> says.test(worn.words()))
                .map(Worn::what)
                .findFirst();
    }

    private record Worn<T>(T what, String... words) {}
}
