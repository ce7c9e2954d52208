package io.filmstudio.worker.picture.figure;

import static org.assertj.core.api.Assertions.assertThat;

import io.filmstudio.plan.CastMember;
import io.filmstudio.plan.CastMember.Age;
import io.filmstudio.plan.CastMember.Gender;
import io.filmstudio.plan.Style;
import io.filmstudio.plan.TimeOfDay;
import io.filmstudio.plan.Weather;
import io.filmstudio.worker.picture.light.Light;
import java.awt.Color;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CastingTests {

    private static final Light DAY = Light.outside(TimeOfDay.DAY, Weather.CLEAR, Style.STORYBOOK);

    @Test
    void wordsOfTheScriptDecideLooks() {
        Looks maya = looks("Maya", Gender.WOMAN, Age.YOUNG, "blue coat", "red-haired");
        Looks tomas = looks("Tomas", Gender.MAN, Age.OLD, "white-bearded", "glasses");
        Looks lakshmi = looks("Lakshmi", Gender.WOMAN, Age.OLD, "silk saree", "jasmine in hair");

        assertThat(maya.outfit()).isEqualTo(Looks.Outfit.COAT);
        assertThat(maya.main().getBlue()).isGreaterThan(maya.main().getRed());
        assertThat(tomas.beard()).isEqualTo(Looks.Beard.LONG);
        assertThat(tomas.glasses()).isTrue();
        assertThat(lakshmi.outfit()).isEqualTo(Looks.Outfit.SAREE);
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
        assertThat(Casting.of(member(name, Gender.NEUTRAL, Age.ADULT), DAY, false, false)
                        .floats())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Fox", "Sunny", "Windsor", "The Old Lion", "Maya"})
    void othersStand(String name) {
        assertThat(Casting.of(member(name, Gender.NEUTRAL, Age.ADULT), DAY, false, false)
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
        CastMember ann = member("Ann", Gender.WOMAN, Age.ADULT);

        assertThat(Casting.of(ann, DAY, false, true).height())
                .isLessThan(Casting.of(ann, DAY, false, false).height() - 50);
    }

    private static Looks looks(String name, Gender gender, Age age, String... traits) {
        return LooksReader.read(member(name, gender, age, traits), false);
    }

    private static CastMember member(String name, Gender gender, Age age, String... traits) {
        return new CastMember(name, gender, age, 11, List.of(traits));
    }
}
