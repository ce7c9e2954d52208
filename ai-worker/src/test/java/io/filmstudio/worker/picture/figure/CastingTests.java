package io.filmstudio.worker.picture.figure;

import static org.assertj.core.api.Assertions.assertThat;

import io.filmstudio.plan.Appearance;
import io.filmstudio.plan.Appearance.Beard;
import io.filmstudio.plan.Appearance.HairStyle;
import io.filmstudio.plan.Appearance.Headwear;
import io.filmstudio.plan.Appearance.Outfit;
import io.filmstudio.plan.CastMember;
import io.filmstudio.plan.CastMember.Age;
import io.filmstudio.plan.CastMember.Gender;
import io.filmstudio.plan.Clothing;
import io.filmstudio.plan.Palette;
import io.filmstudio.plan.Style;
import io.filmstudio.plan.TimeOfDay;
import io.filmstudio.plan.Weather;
import io.filmstudio.worker.picture.light.Light;
import java.awt.Color;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CastingTests {

    private static final Light DAY = Light.outside(TimeOfDay.DAY, Weather.CLEAR, Style.STORYBOOK, Palette.NATURAL);

    @Test
    void wordsOfTheScriptDecideLooks() {
        Looks maya = looks("Maya", Gender.WOMAN, Age.YOUNG, "blue coat", "red-haired");
        Looks tomas = looks("Tomas", Gender.MAN, Age.OLD, "white-bearded", "glasses");
        Looks lakshmi = looks("Lakshmi", Gender.WOMAN, Age.OLD, "silk saree", "jasmine in hair");

        assertThat(maya.outfit()).isEqualTo(Outfit.COAT);
        assertThat(maya.main().getBlue()).isGreaterThan(maya.main().getRed());
        assertThat(tomas.beard()).isEqualTo(Beard.LONG);
        assertThat(tomas.glasses()).isTrue();
        assertThat(lakshmi.outfit()).isEqualTo(Outfit.SAREE);
        assertThat(lakshmi.jasmine()).isTrue();
    }

    @Test
    void seedDecidesTheRestAndAlwaysTheSame() {
        assertThat(looks("Ann", Gender.WOMAN, Age.ADULT)).isEqualTo(looks("Ann", Gender.WOMAN, Age.ADULT));
        assertThat(looks("Ann", Gender.WOMAN, Age.ADULT).skin()).isNotEqualTo(Color.BLACK);
    }

    @ParameterizedTest
    @ValueSource(strings = {"The North Wind", "Sun", "moon"})
    void forcesOfNatureFloat(String name) {
        assertThat(Casting.of(looks(name, Gender.NEUTRAL, Age.ADULT), DAY, false)
                        .floats())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Fox", "Sunny", "Windsor", "The Old Lion", "Maya"})
    void othersStand(String name) {
        assertThat(Casting.of(looks(name, Gender.NEUTRAL, Age.ADULT), DAY, false)
                        .floats())
                .isFalse();
    }

    @Test
    void groupIsSeveralPeopleOfOneName() {
        assertThat(Group.of(member("Children", Gender.NEUTRAL, Age.CHILD)))
                .hasSize(3)
                .allMatch(one -> one.name().equals("Children"));
        assertThat(Group.of(member("Chris", Gender.NEUTRAL, Age.CHILD))).hasSize(1);
    }

    @Test
    void whoSitsIsLowerThanWhoStands() {
        Looks ann = looks("Ann", Gender.WOMAN, Age.ADULT);

        assertThat(Casting.of(ann, DAY, true).height())
                .isLessThan(Casting.of(ann, DAY, false).height() - 50);
    }

    @Test
    void choicesComeBeforeTheWordsOfTheScript() {
        CastMember told = member("Maya", Gender.WOMAN, Age.YOUNG, "blue coat", "red-haired", "glasses");
        var chosen =
                new Appearance(0x8a5a3c, HairStyle.BUN, 0x111111, null, Outfit.SAREE, 0xaa2233, Headwear.CROWN, false);
        CastMember maya = new CastMember("Maya", told.gender(), told.age(), told.seed(), told.traits(), null, chosen);

        Looks looks = LooksReader.read(maya, false, Clothing.MEDIEVAL);

        assertThat(looks.skin()).isEqualTo(new Color(0x8a5a3c));
        assertThat(looks.hairStyle()).isEqualTo(HairStyle.BUN);
        assertThat(looks.hair()).isEqualTo(new Color(0x111111));
        assertThat(looks.outfit()).isEqualTo(Outfit.SAREE);
        assertThat(looks.main()).isEqualTo(new Color(0xaa2233));
        assertThat(looks.headwear()).isEqualTo(Headwear.CROWN);
        assertThat(looks.glasses()).isFalse();
        assertThat(looks.beard()).isEqualTo(Beard.NONE);
    }

    @ParameterizedTest
    @EnumSource(Clothing.class)
    void clothingIsWornWhereNothingIsSaid(Clothing clothing) {
        Looks plain = LooksReader.read(member("Ann", Gender.MAN, Age.ADULT), false, clothing);
        Looks told = LooksReader.read(member("Ann", Gender.MAN, Age.ADULT, "blue coat"), false, clothing);

        assertThat(plain.outfit())
                .isIn(
                        switch (clothing) {
                            case INDIAN -> List.of(Outfit.KURTA);
                            case WESTERN -> List.of(Outfit.SHIRT, Outfit.JACKET);
                            case MEDIEVAL -> List.of(Outfit.ROBE, Outfit.CLOAK);
                        });
        assertThat(told.outfit()).isEqualTo(Outfit.COAT);
    }

    private static Looks looks(String name, Gender gender, Age age, String... traits) {
        return LooksReader.read(member(name, gender, age, traits), false, null);
    }

    private static CastMember member(String name, Gender gender, Age age, String... traits) {
        return new CastMember(name, gender, age, 11, List.of(traits));
    }
}
