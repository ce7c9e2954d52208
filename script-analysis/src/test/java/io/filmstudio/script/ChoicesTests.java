package io.filmstudio.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.filmstudio.plan.Appearance;
import io.filmstudio.plan.Appearance.Outfit;
import io.filmstudio.plan.CastMember;
import io.filmstudio.plan.CastMember.Age;
import io.filmstudio.plan.CastMember.Gender;
import io.filmstudio.plan.CulturalPreferences;
import io.filmstudio.plan.Culture;
import io.filmstudio.plan.FilmPlan;
import io.filmstudio.plan.Scene;
import io.filmstudio.plan.Style;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a writer decides reaches the plan. */
class ChoicesTests {

    private static final String SCRIPT =
            """
            EXT. HARBOUR - DAY

            MAYA, a young woman in a blue coat, waits. A traveller sits down. Zorblax hums.

            MAYA: Where is the boat?

            EXT. STREET IN TOKYO - DAY

            MAYA: It is here.
            """;

    @Test
    void chosenVoiceAndLooksAreTheCastMembersOwn() {
        Appearance saree = new Appearance(null, null, null, null, Outfit.SAREE, 0xaa2233, null, null);

        CastMember maya = plan(new CastChoice("maya", null, "old-woman", Gender.NEUTRAL, Age.OLD, saree))
                .castMember("Maya");

        assertThat(maya.voiceId()).isEqualTo("old-woman");
        assertThat(maya.gender()).isEqualTo(Gender.NEUTRAL);
        assertThat(maya.age()).isEqualTo(Age.OLD);
        assertThat(maya.appearance()).isEqualTo(saree);
        assertThat(maya.traits()).contains("blue coat");
    }

    @Test
    void descriptionIsReadBeforeTheWordsOfTheScript() {
        CastMember maya = plan(choice("Maya", "An old man with a grey beard in a red cloak."))
                .castMember("Maya");

        assertThat(maya.gender()).isEqualTo(Gender.MAN);
        assertThat(maya.age()).isEqualTo(Age.OLD);
        assertThat(maya.traits()).startsWith("grey beard", "red cloak").contains("blue coat");
    }

    @Test
    void whoIsOnlyMentionedJoinsTheCastWhenChosen() {
        assertThat(plan().cast()).extracting(CastMember::name).doesNotContain("Zorblax");
        FilmPlan plan = plan(choice("Zorblax", "a robot"));

        assertThat(plan.castMember("Zorblax").traits()).startsWith("robot");
        assertThat(plan.scenes().get(1).present()).contains("Zorblax");
    }

    @Test
    void whomTheScriptNeverNamesIsNotInTheFilm() {
        assertThat(plan(choice("Humphrey", null), choice("\ud83d\ude00", null), choice("", null)))
                .isEqualTo(plan());
    }

    @Test
    void choiceAboutSomebodyDescribedByAKindOfPersonIsTheirs() {
        CastMember traveller = plan(new CastChoice("Traveller", null, "boy", null, null, Appearance.UNSAID))
                .castMember("Traveller");

        assertThat(traveller.voiceId()).isEqualTo("boy");
    }

    @Test
    void primaryCultureIsThatOfScenesWhoseHeadingNamesNoOther() {
        var tamil = new CulturalPreferences(Culture.TAMIL, Culture.AFRICAN, null, null, null, null);

        FilmPlan plan = plan(tamil);

        assertThat(plan.scenes()).extracting(Scene::culture).containsExactly("tamil", "tamil", "japanese", "japanese");
        assertThat(plan.preferences()).isEqualTo(tamil);
    }

    @Test
    void rolesTellWhichChoiceIsAboutWhom() {
        CastChoice maya = choice("maya", null);
        CastChoice nobody = choice("Humphrey", null);

        var roles = new ScriptAnalyst().roles(request(CulturalPreferences.NONE, maya, nobody));

        assertThat(roles)
                .extracting(role -> role.member().name(), Role::choice)
                .containsExactly(tuple("Maya", Optional.of(maya)), tuple("Traveller", Optional.empty()));
        assertThat(roles).extracting(Role::member).isEqualTo(plan(maya, nobody).cast());
    }

    private static CastChoice choice(String name, String description) {
        return new CastChoice(name, description, null, null, null, Appearance.UNSAID);
    }

    private static FilmPlan plan(CastChoice... choices) {
        return plan(CulturalPreferences.NONE, choices);
    }

    private static FilmPlan plan(CulturalPreferences preferences, CastChoice... choices) {
        return new ScriptAnalyst().analyse(request(preferences, choices));
    }

    private static ScriptRequest request(CulturalPreferences preferences, CastChoice... choices) {
        return new ScriptRequest(
                "A title",
                SCRIPT,
                Style.STORYBOOK,
                "en",
                7,
                null,
                Pacing.NORMAL,
                1280,
                720,
                false,
                preferences,
                List.of(choices));
    }
}
