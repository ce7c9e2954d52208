package io.filmstudio.script;

import static io.filmstudio.plan.Place.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.filmstudio.plan.Beat;
import io.filmstudio.plan.CastMember;
import io.filmstudio.plan.CastMember.Age;
import io.filmstudio.plan.CastMember.Gender;
import io.filmstudio.plan.FilmPlan;
import io.filmstudio.plan.Mood;
import io.filmstudio.plan.Scene;
import io.filmstudio.plan.TimeOfDay;
import io.filmstudio.plan.Weather;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExampleScriptsTests {

    private final FilmPlan lighthouse = Films.of(Films.example("lighthouse.txt"));
    private final FilmPlan fable = Films.of(Films.example("north-wind-and-sun.txt"));
    private final FilmPlan pongal = Films.of(Films.example("pongal-morning.txt"));

    @Test
    void lighthousePlaysWhereItsHeadingsSay() {
        assertThat(lighthouse.title()).isEqualTo("The Keeper of the Light");
        assertThat(lighthouse.scenes())
                .extracting(Scene::place, Scene::timeOfDay, Scene::weather)
                .containsExactly(
                        tuple(CARD, TimeOfDay.DUSK, Weather.STORM),
                        tuple(LIGHTHOUSE, TimeOfDay.DUSK, Weather.STORM),
                        tuple(KITCHEN, TimeOfDay.NIGHT, Weather.STORM),
                        tuple(SEA, TimeOfDay.NIGHT, Weather.STORM),
                        tuple(LAMP_ROOM, TimeOfDay.NIGHT, Weather.STORM),
                        tuple(HARBOUR, TimeOfDay.MORNING, Weather.CLEAR),
                        tuple(CARD, TimeOfDay.MORNING, Weather.CLEAR));
    }

    @Test
    void lighthouseCastLooksAsDescribed() {
        assertThat(lighthouse.castMember("Maya"))
                .extracting(CastMember::gender, CastMember::age, CastMember::traits)
                .containsExactly(Gender.WOMAN, Age.YOUNG, List.of("blue coat"));
        assertThat(lighthouse.castMember("Tomas"))
                .extracting(CastMember::gender, CastMember::age, CastMember::traits)
                .containsExactly(Gender.MAN, Age.OLD, List.of("white-bearded"));
    }

    @Test
    void actionOfAScreenplayIsSeenAndNotSpoken() {
        Scene lampRoom = lighthouse.scenes().get(4);

        assertThat(lampRoom.present()).containsExactly("Maya", "Tomas");
        assertThat(lampRoom.beats())
                .extracting(Beat::speaker, Beat::text, Beat::action)
                .containsExactly(
                        tuple(
                                "Maya",
                                "Come on. Not tonight. Please, not tonight!",
                                "The lamp flickers and dies. Maya strikes a match, and another."),
                        tuple(
                                "Tomas",
                                "There! They have seen it.",
                                "The flame catches. The great beam swings out across the water."));
    }

    @Test
    void fableIsDividedAtChangesOfPlace() {
        assertThat(fable.scenes()).extracting(Scene::place).containsExactly(CARD, SKY, ROAD, OPEN_LAND, ROAD, CARD);
        assertThat(fable.scenes().get(3).weather()).isEqualTo(Weather.WIND);
        assertThat(fable.cast())
                .extracting(CastMember::name, CastMember::gender, CastMember::traits)
                .containsExactly(
                        tuple("Sun", Gender.MAN, List.of("sun")),
                        tuple("North Wind", Gender.MAN, List.of("wind")),
                        tuple("Traveller", Gender.MAN, List.of("warm cloak")));
    }

    @Test
    void quotesOfTheFableAreSpokenByWhomTheyAreSaidToBe() {
        assertThat(fable.scenes().stream().flatMap(scene -> scene.beats().stream()))
                .filteredOn(beat -> beat.speaker() != null)
                .extracting(Beat::speaker, Beat::text)
                .containsExactly(
                        tuple("Sun", "Here is a chance to settle it."),
                        tuple(
                                "Sun",
                                "Whoever can make that traveller take off his cloak shall be called the stronger."),
                        tuple("North Wind", "It is no use. I give up."),
                        tuple("Sun", "You see, gentleness does what force cannot."));
    }

    @Test
    void pongalLivesInItsCulture() {
        assertThat(pongal.scenes()).extracting(Scene::culture).containsOnly("tamil");
        assertThat(pongal.scenes())
                .extracting(Scene::place)
                .containsExactly(CARD, VILLAGE, COURTYARD, FIELD, KITCHEN, CARD);
        assertThat(pongal.mood()).isEqualTo(Mood.JOYFUL);
        assertThat(pongal.castMember("Arjun").age()).isEqualTo(Age.CHILD);
        assertThat(pongal.castMember("Lakshmi"))
                .extracting(CastMember::gender, CastMember::age, CastMember::traits)
                .containsExactly(Gender.WOMAN, Age.OLD, List.of("silk saree", "jasmine in hair"));
        assertThat(pongal.scenes().get(1).props()).contains("kolam", "gopuram", "palm tree");
    }
}
