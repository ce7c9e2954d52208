package io.filmstudio.worker.picture.figure;

import io.filmstudio.plan.Appearance;
import io.filmstudio.plan.Appearance.Beard;
import io.filmstudio.plan.Appearance.HairStyle;
import io.filmstudio.plan.Appearance.Outfit;
import io.filmstudio.plan.CastMember;
import io.filmstudio.plan.CastMember.Age;
import io.filmstudio.plan.CastMember.Gender;
import io.filmstudio.plan.Clothing;
import io.filmstudio.worker.picture.canvas.Dice;
import io.filmstudio.worker.picture.light.Tone;
import java.awt.Color;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Decides what somebody looks like: what was chosen, then what the script says, and for the rest the member's own seed. */
final class LooksReader {

    private static final int[] CLOTHES = {
        0x3f6fa8, 0xb8473f, 0x4f8a5b, 0xd69a3a, 0x7b5aa0, 0x3d8d96, 0xc06a8a, 0x8a5a3c, 0x5a6f8a, 0xa8b04a
    };

    private final CastMember member;
    private final String words;
    private final Dice dice;
    private final boolean indian;
    private final Clothing clothing;
    private final boolean woman;

    private LooksReader(CastMember member, boolean indian, @Nullable Clothing clothing) {
        this.member = member;
        this.words = (String.join(" ", member.traits()) + " " + member.name()).toLowerCase(Locale.ROOT);
        this.dice = new Dice(member.seed());
        this.indian = indian || says("saree", "sari", "dhoti", "turban", "jasmine");
        this.clothing = clothing == null ? this.indian ? Clothing.INDIAN : Clothing.WESTERN : clothing;
        this.woman = member.gender() == Gender.WOMAN
                || member.gender() == Gender.NEUTRAL && dice.part("gender").chance(0.5);
    }

    /** @param clothing what people wear of whom nothing is said, or null for what suits where they belong */
    static Looks read(CastMember member, boolean indian, @Nullable Clothing clothing) {
        return new LooksReader(member, indian, clothing).read();
    }

    private Looks read() {
        Appearance chosen = member.appearance();
        Outfit outfit = or(chosen.outfit(), () -> WornWords.outfit(this::says).orElseGet(this::usualOutfit));
        Color main = color(chosen.outfitColor(), () -> clothColor(outfit));
        return new Looks(
                member,
                Body.of(member),
                color(chosen.skinColor(), this::skin),
                color(chosen.hairColor(), this::hair),
                or(chosen.hairStyle(), this::hairStyle),
                or(chosen.beard(), this::beard),
                outfit,
                main,
                new Color(CLOTHES[dice.part("second").below(CLOTHES.length)]),
                or(chosen.headwear(), () -> WornWords.headwear(this::says)),
                headwearColor(main),
                or(chosen.glasses(), this::glasses),
                says("jasmine"),
                false);
    }

    private static <T> T or(@Nullable T chosen, Supplier<T> otherwise) {
        return chosen == null ? otherwise.get() : chosen;
    }

    private static Color color(@Nullable Integer chosen, Supplier<Color> otherwise) {
        return chosen == null ? otherwise.get() : new Color(chosen);
    }

    private boolean glasses() {
        return says("glasses", "spectacles")
                || member.age() == Age.OLD && dice.part("glasses").chance(0.25);
    }

    private boolean says(String... any) {
        for (String word : any) {
            if (Pattern.compile("\\b" + word).matcher(words).find()) {
                return true;
            }
        }
        return false;
    }

    private Color skin() {
        Dice chance = dice.part("skin");
        if (says("dark-skinned", "black skin", "ebony")) {
            return new Color(0x7a4a30);
        }
        if (says("pale")) {
            return new Color(0xf8dfcb);
        }
        return new Color(
                indian
                        ? chance.any(0xb47a4e, 0xa06840, 0xc48c5e)
                        : chance.any(0xf3cfae, 0xeabf97, 0xd9a577, 0xf6d7bd, 0xb98055));
    }

    private Color hair() {
        Dice chance = dice.part("hair");
        if (member.age() == Age.OLD
                || says("white-bearded", "white-haired", "grey-haired", "gray-haired", "silver-haired", "white hair")) {
            return new Color(indian ? chance.any(0xb9b6b2, 0xd4d0cb) : chance.any(0xe9e6e0, 0xd6d3cf));
        }
        if (says("red-haired", "red hair", "ginger")) {
            return new Color(0xb5532a);
        }
        if (says("blond", "fair-haired", "golden hair")) {
            return new Color(0xe0b659);
        }
        if (indian || says("black-haired", "dark-haired", "black hair", "dark hair")) {
            return new Color(0x1f1a1e);
        }
        return new Color(chance.any(0x3a2419, 0x5a3721, 0x241b1c, 0x7c4a26, 0xa8692f));
    }

    private HairStyle hairStyle() {
        Dice chance = dice.part("hairstyle");
        if (says("bald")) {
            return HairStyle.BALD;
        }
        if (says("curly", "curls")) {
            return HairStyle.CURLY;
        }
        if (says("braid", "plait", "pigtail")) {
            return HairStyle.BRAID;
        }
        if (woman) {
            return switch (member.age()) {
                case OLD -> HairStyle.BUN;
                case CHILD -> chance.any(HairStyle.BOB, HairStyle.PONYTAIL, HairStyle.BRAID);
                case YOUNG, ADULT ->
                    indian
                            ? chance.any(HairStyle.BRAID, HairStyle.BUN)
                            : chance.any(
                                    HairStyle.LONG, HairStyle.BOB, HairStyle.PONYTAIL, HairStyle.BUN, HairStyle.CURLY);
            };
        }
        return switch (member.age()) {
            case OLD -> chance.any(HairStyle.BALD, HairStyle.PARTED);
            case CHILD -> chance.any(HairStyle.TOUSLED, HairStyle.SHORT, HairStyle.CURLY);
            case YOUNG, ADULT -> chance.any(HairStyle.SHORT, HairStyle.PARTED, HairStyle.TOUSLED);
        };
    }

    private Beard beard() {
        if (says("clean-shaven") || member.age() == Age.CHILD) {
            return Beard.NONE;
        }
        if (says("long beard", "long-bearded", "wizard")) {
            return Beard.LONG;
        }
        if (says("white-bearded", "\\w*-?bearded", "beard")) {
            return member.age() == Age.OLD ? Beard.LONG : Beard.SHORT;
        }
        if (says("moustache", "mustache")) {
            return Beard.MOUSTACHE;
        }
        if (woman || member.age() == Age.YOUNG) {
            return Beard.NONE;
        }
        return dice.part("beard").any(Beard.NONE, Beard.NONE, Beard.MOUSTACHE, Beard.SHORT);
    }

    private Outfit usualOutfit() {
        Dice chance = dice.part("outfit");
        return switch (clothing) {
            case INDIAN -> woman && member.age() != Age.CHILD ? Outfit.SAREE : woman ? Outfit.DRESS : Outfit.KURTA;
            case WESTERN ->
                woman
                        ? chance.any(Outfit.DRESS, Outfit.DRESS, Outfit.SHIRT)
                        : chance.any(Outfit.SHIRT, Outfit.JACKET, Outfit.SHIRT);
            case MEDIEVAL -> woman ? chance.any(Outfit.DRESS, Outfit.ROBE) : chance.any(Outfit.ROBE, Outfit.CLOAK);
        };
    }

    private Color clothColor(Outfit outfit) {
        Color named = ColorWords.beforeAny(
                words, "coat", "cloak", "dress", "saree", "sari", "shirt", "jacket", "robe", "gown", "sweater", "kurta",
                "suit", "cape", "uniform", "jersey");
        if (named != null) {
            return named;
        }
        return switch (outfit) {
            case SAREE -> new Color(dice.part("cloth").any(0xa82c48, 0x1f7a6c, 0x7a2f86, 0xc7512e, 0x2b5aa0));
            case CLOAK -> new Color(dice.part("cloth").any(0x6b3f34, 0x4a5a3c, 0x7a3038));
            case LAB_COAT -> new Color(0xf2f4f5);
            case ARMOUR -> new Color(0x9aa6b4);
            case KURTA -> new Color(dice.part("cloth").any(0xe9d9b4, 0xd08a3a, 0x5a86b0, 0x7fa05a));
            default -> new Color(CLOTHES[dice.part("cloth").below(CLOTHES.length)]);
        };
    }

    private Color headwearColor(Color cloth) {
        Color named =
                ColorWords.beforeAny(words, "hat", "cap", "hood", "scarf", "headscarf", "turban", "bonnet", "hijab");
        return named == null ? Tone.darker(cloth, 0.25) : named;
    }
}
