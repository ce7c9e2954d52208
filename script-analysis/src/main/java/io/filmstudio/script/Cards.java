package io.filmstudio.script;

import io.filmstudio.plan.Mood;
import io.filmstudio.plan.Place;
import io.filmstudio.plan.Scene;
import java.util.List;
import java.util.Map;

/** The cards before and after the story, in the light of the scene they touch. */
final class Cards {

    private static final Map<String, String> ENDINGS = Map.of(
            "en",
            "The End",
            "es",
            "Fin",
            "fr",
            "Fin",
            "de",
            "Ende",
            "it",
            "Fine",
            "pt",
            "Fim",
            "nl",
            "Einde",
            "hi",
            "समाप्त",
            "ta",
            "முற்றும்",
            "ja",
            "終わり");

    private Cards() {}

    static Scene title(String title, Mood mood, Scene first) {
        return card(0, Scene.Kind.TITLE, title, mood, first);
    }

    static Scene end(int index, String language, Mood mood, Scene last) {
        String code = language.split("[-_]", 2)[0].toLowerCase(java.util.Locale.ROOT);
        return card(index, Scene.Kind.END, ENDINGS.getOrDefault(code, "The End"), mood, last);
    }

    private static Scene card(int index, Scene.Kind kind, String text, Mood mood, Scene beside) {
        return new Scene(
                index,
                kind,
                text,
                Place.CARD,
                beside.timeOfDay(),
                beside.weather(),
                mood,
                beside.culture(),
                List.of(),
                beside.props(),
                List.of());
    }
}
