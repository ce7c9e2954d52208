package io.filmstudio.plan;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How the choices of a plan are written by people and other programs: in lower case, with dashes. */
public final class Choices {

    private Choices() {}

    /** Such as "old-woman". */
    public static String id(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Everything there is to choose from, in the order of the enum. */
    public static <E extends Enum<E>> List<String> ids(Class<E> type) {
        return Arrays.stream(type.getEnumConstants()).map(Choices::id).toList();
    }

    public static <E extends Enum<E>> Optional<E> find(Class<E> type, @Nullable String id) {
        return Arrays.stream(type.getEnumConstants())
                .filter(choice -> id(choice).equals(id))
                .findFirst();
    }
}
