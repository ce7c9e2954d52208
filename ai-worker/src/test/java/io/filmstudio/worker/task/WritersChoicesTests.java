package io.filmstudio.worker.task;

import static org.assertj.core.api.Assertions.assertThat;

import io.filmstudio.plan.Appearance.Beard;
import io.filmstudio.plan.Appearance.HairStyle;
import io.filmstudio.plan.Appearance.Headwear;
import io.filmstudio.plan.Appearance.Outfit;
import io.filmstudio.plan.Architecture;
import io.filmstudio.plan.CastMember.Age;
import io.filmstudio.plan.CastMember.Gender;
import io.filmstudio.plan.Choices;
import io.filmstudio.plan.Clothing;
import io.filmstudio.plan.Culture;
import io.filmstudio.plan.MusicTradition;
import io.filmstudio.plan.Palette;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Holds docs/writers-choices.md to the enums. */
class WritersChoicesTests {

    @Test
    void pageListsAllChoicesAndNoOthers() throws IOException {
        String page = Files.readString(Path.of("..", "docs", "writers-choices.md"));

        List<Class<? extends Enum<?>>> lists = List.of(
                Gender.class,
                Age.class,
                HairStyle.class,
                Beard.class,
                Outfit.class,
                Headwear.class,
                Culture.class,
                Palette.class,
                Architecture.class,
                Clothing.class,
                MusicTradition.class);
        assertThat(lists).allSatisfy(list -> assertThat(page).containsPattern("[|;] " + quoted(list) + " ?[|;]"));
    }

    private static String quoted(Class<? extends Enum<?>> list) {
        return List.of(list.getEnumConstants()).stream()
                .map(choice -> '`' + Choices.id(choice) + '`')
                .collect(Collectors.joining(", "));
    }
}
