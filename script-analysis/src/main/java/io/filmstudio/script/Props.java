package io.filmstudio.script;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The things of a scene that can be shown. */
final class Props {

    private static final Lexicon<String> THINGS = Lexicon.load("things", key -> key);
    private static final int MOST = 8;

    private Props() {}

    /** What is seen comes before what is only told or talked about; who is there is no thing. */
    static List<String> of(SceneDraft draft, List<String> present) {
        Set<String> things = new LinkedHashSet<>();
        for (List<String> texts : List.of(draft.seen(), draft.told(), draft.said())) {
            texts.forEach(text -> THINGS.hits(text).forEach(hit -> things.add(hit.phrase())));
        }
        present.forEach(name -> things.remove(name.toLowerCase(Locale.ROOT)));
        return things.stream().limit(MOST).toList();
    }
}
