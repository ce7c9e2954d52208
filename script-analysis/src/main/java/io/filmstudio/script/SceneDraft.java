package io.filmstudio.script;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The pieces of a scene before place, people and shots are decided. */
record SceneDraft(Optional<Heading> heading, List<Piece> pieces) {

    /**
     * A thing heard or seen.
     *
     * @param speaker name of the cast member, nothing for the narrator or when nobody speaks
     * @param spoken whether it is heard
     * @param seen what is to be seen meanwhile, may be empty
     * @param opensParagraph whether a new paragraph begins here
     */
    record Piece(Optional<String> speaker, String text, boolean spoken, String seen, boolean opensParagraph) {

        int words() {
            return spoken ? Token.of(text).size() : 0;
        }

        boolean told() {
            return spoken && speaker.isEmpty();
        }
    }

    static SceneDraft opening(Optional<Heading> heading) {
        return new SceneDraft(heading, new ArrayList<>());
    }

    String headingText() {
        return heading.map(Heading::text).orElse("");
    }

    int words() {
        return pieces.stream().mapToInt(Piece::words).sum();
    }

    boolean hasSpeech() {
        return pieces.stream().anyMatch(Piece::spoken);
    }

    List<String> seen() {
        List<String> seen = new ArrayList<>();
        for (Piece piece : pieces) {
            if (!piece.spoken()) {
                seen.add(piece.text());
            }
        }
        return seen;
    }

    List<String> told() {
        return pieces.stream().filter(Piece::told).map(Piece::text).toList();
    }

    List<String> said() {
        return pieces.stream()
                .filter(piece -> piece.spoken() && !piece.told())
                .map(Piece::text)
                .toList();
    }

    /** What describes the scene itself, without what people in it talk about. */
    String description() {
        return String.join(" ", seen()) + " " + String.join(" ", told());
    }
}
