package io.filmstudio.worker.picture.figure;

import io.filmstudio.plan.Appearance.Beard;
import io.filmstudio.plan.Appearance.HairStyle;
import io.filmstudio.plan.Appearance.Headwear;
import io.filmstudio.plan.Appearance.Outfit;
import io.filmstudio.plan.CastMember;
import java.awt.Color;

/** What somebody looks like, in colours of white daylight. */
record Looks(
        CastMember member,
        Body body,
        Color skin,
        Color hair,
        HairStyle hairStyle,
        Beard beard,
        Outfit outfit,
        Color main,
        Color second,
        Headwear headwear,
        Color headwearColor,
        boolean glasses,
        boolean jasmine,
        boolean seated) {

    /** The same with another skin or fur, and brows of another colour. */
    Looks colored(Color otherSkin, Color brows) {
        return new Looks(
                member,
                body,
                otherSkin,
                brows,
                hairStyle,
                Beard.NONE,
                outfit,
                main,
                second,
                headwear,
                headwearColor,
                glasses,
                jasmine,
                seated);
    }

    /** The same person on a chair. */
    Looks seatedOnChair() {
        return new Looks(
                member,
                body.seated(),
                skin,
                hair,
                hairStyle,
                beard,
                outfit,
                main,
                second,
                headwear,
                headwearColor,
                glasses,
                jasmine,
                true);
    }
}
