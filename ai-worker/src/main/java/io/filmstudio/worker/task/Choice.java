package io.filmstudio.worker.task;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads a choice that requests write in lower case with dashes. */
final class Choice {

    private Choice() {}

    static <E extends Enum<E>> E of(Class<E> type, @Nullable String name, E otherwise) {
        if (name == null) {
            return otherwise;
        }
        try {
            return Enum.valueOf(type, name.toUpperCase(Locale.ROOT).replace('-', '_'));
        } catch (IllegalArgumentException unknown) {
            String what = type.getSimpleName().toLowerCase(Locale.ROOT);
            throw TaskFailure.badInput("There is no " + what + " called " + name + ".");
        }
    }
}
