package io.filmstudio.worker.picture.figure;

import io.filmstudio.plan.CastMember;
import io.filmstudio.plan.CastMember.Age;
import io.filmstudio.plan.CastMember.Gender;
import io.filmstudio.worker.picture.canvas.Dice;
import io.filmstudio.worker.picture.figure.Looks.Beard;
import io.filmstudio.worker.picture.figure.Looks.HairStyle;
import io.filmstudio.worker.picture.figure.Looks.Headwear;
import io.filmstudio.worker.picture.figure.Looks.Outfit;
import java.awt.Color;
import java.util.Locale;
import java.util.regex.Pattern;

/** Decides what somebody looks like: what the script says, and for the rest the member's own seed. */
final class LooksReader {

    private static final int[] CLOTHES = {
        0x3f6fa8, 0xb8473f, 0x4f8a5b, 0xd69a3a, 0x7b5aa0, 0x3d8d96, 0xc06a8a, 0x8a5a3c, 0x5a6f8a, 0xa8b04a
    };

    private final CastMember member;
    private final String words;
    private final Dice dice;
    private final boolean indian;
    private final boolean woman;

    private LooksReader(CastMember member, boolean indian) {
        this.member = member;
        this.words = (String.join(" ", member.traits()) + " " + member.name()).toLowerCase(Locale.ROOT);
        this.dice = new Dice(member.seed());
        this.indian = indian || says("saree", "sari", "dhoti", "turban", "jasmine");
        this.woman = member.gender() == Gender.WOMAN
                || member.gender() == Gender.NEUTRAL && dice.part("gender").chance(0.5);
    }

    static Looks read(CastMember member, boolean indian) {
        return new LooksReader(member, indian).read();
    }

    private Looks read() {
        Outfit outfit = outfit();
        Color main = clothColor(outfit);
        Headwear headwear = headwear();
        return new Looks(
                member,
                Body.of(member),
                skin(),
                hair(),
                hairStyle(),
                beard(),
                outfit,
                main,
                new Color(CLOTHES[dice.part("second").below(CLOTHES.length)]),
                headwear,
                headwearColor(main),
                says("glasses", "spectacles")
                        || member.age() == Age.OLD && dice.part("glasses").chance(0.25),
                says("jasmine"),
                false);
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

    private Outfit outfit() {
        if (says("saree", "sari")) {
            return Outfit.SAREE;
        }
        if (says("cloak", "cape", "traveller", "traveler", "wizard")) {
            return Outfit.CLOAK;
        }
        if (says("lab coat", "doctor", "scientist", "nurse")) {
            return Outfit.LAB_COAT;
        }
        if (says("coat", "raincoat", "overcoat")) {
            return Outfit.COAT;
        }
        if (says("armour", "armor", "knight")) {
            return Outfit.ARMOUR;
        }
        if (says("robe", "monk", "priest", "king", "queen")) {
            return Outfit.ROBE;
        }
        if (says("dress", "gown", "skirt", "frock")) {
            return Outfit.DRESS;
        }
        if (says("jacket", "suit", "waistcoat", "uniform")) {
            return Outfit.JACKET;
        }
        return usualOutfit();
    }

    private Outfit usualOutfit() {
        if (indian) {
            return woman && member.age() != Age.CHILD ? Outfit.SAREE : woman ? Outfit.DRESS : Outfit.KURTA;
        }
        return woman
                ? dice.part("outfit").any(Outfit.DRESS, Outfit.DRESS, Outfit.SHIRT)
                : dice.part("outfit").any(Outfit.SHIRT, Outfit.JACKET, Outfit.SHIRT);
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

    private Headwear headwear() {
        if (says("crown", "king", "queen", "prince")) {
            return Headwear.CROWN;
        }
        if (says("wizard", "witch", "sorcer")) {
            return Headwear.WIZARD;
        }
        if (says("turban")) {
            return Headwear.TURBAN;
        }
        if (says("headscarf", "hijab", "shawl")) {
            return Headwear.SCARF;
        }
        if (says("hood", "hooded")) {
            return Headwear.HOOD;
        }
        if (says("helmet", "knight", "astronaut")) {
            return Headwear.HELMET;
        }
        if (says("cap", "sailor", "captain", "police", "soldier")) {
            return Headwear.CAP;
        }
        return says("hat", "bonnet", "farmer", "traveller", "traveler") ? Headwear.HAT : Headwear.NONE;
    }

    private Color headwearColor(Color cloth) {
        Color named =
                ColorWords.beforeAny(words, "hat", "cap", "hood", "scarf", "headscarf", "turban", "bonnet", "hijab");
        return named == null ? io.filmstudio.worker.picture.light.Tone.darker(cloth, 0.25) : named;
    }
}
