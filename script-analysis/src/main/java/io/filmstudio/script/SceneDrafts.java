package io.filmstudio.script;

import io.filmstudio.script.Element.Action;
import io.filmstudio.script.Element.Speech;
import io.filmstudio.script.SceneDraft.Piece;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Divides a script into scenes: at its headings, and prose where the place changes or a scene has run long enough. */
final class SceneDrafts {

    private static final int VERY_FEW_WORDS = 12;
    private static final int FEW_WORDS = 18;
    private static final int MANY_WORDS = 50;
    private static final int TOO_MANY_WORDS = 110;

    private final SpeakerFinder speakers;
    private final boolean screenplay;
    private final List<SceneDraft> drafts = new ArrayList<>();
    private boolean paragraphOpens = true;

    private SceneDrafts(SpeakerFinder speakers, boolean screenplay) {
        this.speakers = speakers;
        this.screenplay = screenplay;
    }

    static List<SceneDraft> of(Script script, SpeakerFinder speakers) {
        SceneDrafts drafts = new SceneDrafts(speakers, script.screenplay());
        script.elements().forEach(drafts::take);
        return drafts.drafts.stream()
                .filter(draft -> draft.heading().isPresent() || !draft.pieces().isEmpty())
                .map(SceneDrafts::withVoice)
                .flatMap(draft -> divide(draft, script.screenplay()).stream())
                .toList();
    }

    private void take(Element element) {
        switch (element) {
            case Element.Heading(String text) -> drafts.add(SceneDraft.opening(Optional.of(Heading.of(text))));
            case Element.Break() -> paragraphOpens = true;
            case Action(String text) -> takeAction(text);
            case Speech speech -> takeSpeech(speech);
        }
    }

    private void takeAction(String text) {
        speakers.hear(text);
        List<String> parts = screenplay ? List.of(text) : Beats.of(text);
        parts.forEach(part -> add(new Piece(Optional.empty(), part, !screenplay, "", paragraphOpens)));
    }

    private void takeSpeech(Speech speech) {
        Optional<String> speaker = speakers.find(speech.speaker());
        String seen = speech.manner();
        for (String part : Beats.of(speech.text())) {
            add(new Piece(speaker, part, true, seen, paragraphOpens));
            seen = "";
        }
    }

    private void add(Piece piece) {
        if (drafts.isEmpty()) {
            drafts.add(SceneDraft.opening(Optional.empty()));
        }
        drafts.getLast().pieces().add(piece);
        paragraphOpens = false;
    }

    /** Where nobody says anything the narrator tells what happens, or a viewer would not know. */
    private static SceneDraft withVoice(SceneDraft draft) {
        if (draft.hasSpeech()) {
            return draft;
        }
        SceneDraft told = SceneDraft.opening(draft.heading());
        for (Piece piece : draft.pieces()) {
            for (String part : Beats.of(piece.text())) {
                told.pieces().add(new Piece(Optional.empty(), part, true, piece.seen(), piece.opensParagraph()));
            }
        }
        return told;
    }

    private static List<SceneDraft> divide(SceneDraft draft, boolean screenplay) {
        int enough = screenplay || draft.heading().isPresent() ? TOO_MANY_WORDS : FEW_WORDS;
        if (draft.words() <= enough) {
            return List.of(draft);
        }
        List<SceneDraft> scenes = new ArrayList<>();
        scenes.add(SceneDraft.opening(draft.heading()));
        for (List<Piece> paragraph : paragraphs(draft.pieces())) {
            if (isNewScene(scenes.getLast(), paragraph)) {
                scenes.add(SceneDraft.opening(draft.heading()));
            }
            addInParts(scenes, paragraph, draft.heading());
        }
        return scenes;
    }

    private static boolean isNewScene(SceneDraft current, List<Piece> paragraph) {
        SceneDraft next = new SceneDraft(Optional.empty(), paragraph);
        String description = next.description();
        Optional<?> place = Setting.place(description);
        boolean elsewhere = place.isPresent() && !place.equals(Setting.place(current.description()));
        boolean full = current.words() + next.words() > MANY_WORDS && next.words() >= VERY_FEW_WORDS;
        return current.words() >= FEW_WORDS && (elsewhere || full);
    }

    private static void addInParts(List<SceneDraft> scenes, List<Piece> paragraph, Optional<Heading> heading) {
        for (Piece piece : paragraph) {
            boolean full = scenes.getLast().words() + piece.words() > MANY_WORDS + FEW_WORDS;
            if (full) {
                scenes.add(SceneDraft.opening(heading));
            }
            scenes.getLast().pieces().add(piece);
        }
    }

    private static List<List<Piece>> paragraphs(List<Piece> pieces) {
        List<List<Piece>> paragraphs = new ArrayList<>();
        for (Piece piece : pieces) {
            if (piece.opensParagraph() || paragraphs.isEmpty()) {
                paragraphs.add(new ArrayList<>());
            }
            paragraphs.getLast().add(piece);
        }
        return paragraphs;
    }
}
