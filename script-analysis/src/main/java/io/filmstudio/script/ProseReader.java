package io.filmstudio.script;

import io.filmstudio.script.Element.Action;
import io.filmstudio.script.Element.Speaker;
import io.filmstudio.script.Element.Speech;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads a paragraph of prose: what stands in quotes is said by whom the words before or after name. */
final class ProseReader {

    private final List<Element> elements = new ArrayList<>();
    private final StringBuilder narration = new StringBuilder();

    private ProseReader() {}

    static List<Element> read(String paragraph) {
        ProseReader reader = new ProseReader();
        String[] parts = ScriptText.withDoubleQuotes(paragraph).split("\"", -1);
        reader.narration.append(parts[0]);
        for (int quote = 1; quote < parts.length; quote += 2) {
            String after = quote + 1 < parts.length ? parts[quote + 1] : "";
            boolean another = quote + 2 < parts.length;
            reader.quote(parts[quote].strip(), after, another);
        }
        reader.flush();
        return reader.elements.stream().map(ProseReader::finished).toList();
    }

    private void quote(String words, String after, boolean another) {
        Optional<Attribution> behind = Attribution.behind(words, after, another);
        if (behind.isPresent()) {
            flush();
            say(behind.get(), words);
            narration.append(behind.get().rest());
            return;
        }
        Optional<Attribution> ahead = Attribution.ahead(narration.toString());
        if (isMention(words, ahead)) {
            narration.append('"').append(words).append('"').append(after);
            return;
        }
        ahead.ifPresent(attribution -> {
            narration.setLength(0);
            narration.append(attribution.rest());
        });
        String context = narration.toString();
        flush();
        say(ahead.orElseGet(() -> new Attribution(new Speaker.Unsaid(context), "", "")), words);
        narration.append(after);
    }

    /** A word in quotes inside a sentence is not speech: the ship called "Hope". */
    private boolean isMention(String words, Optional<Attribution> ahead) {
        String before = narration.toString().stripTrailing();
        boolean insideSentence = !before.isEmpty() && !Sentences.isEnd(before.charAt(before.length() - 1));
        boolean sentence = !words.isEmpty() && ".,!?…".indexOf(words.charAt(words.length() - 1)) >= 0;
        return ahead.isEmpty() && (words.isEmpty() || insideSentence && !sentence);
    }

    private void say(Attribution by, String words) {
        Element last = elements.isEmpty() ? null : elements.getLast();
        boolean sameBreath = last instanceof Speech speech
                && (by.speaker() instanceof Speaker.Unsaid || by.speaker().equals(speech.speaker()))
                && narration.toString().isBlank();
        if (sameBreath && last instanceof Speech speech) {
            elements.removeLast();
            elements.add(new Speech(speech.speaker(), join(speech.text(), words), speech.manner()));
        } else {
            elements.add(new Speech(by.speaker(), words, by.manner()));
        }
    }

    private static String join(String first, String second) {
        boolean comma = first.endsWith(",");
        boolean newSentence = comma && !second.isEmpty() && Character.isUpperCase(second.codePointAt(0));
        return (newSentence ? first.substring(0, first.length() - 1) + "." : first) + " " + second;
    }

    /** The comma before an attribution ends the sentence when nothing more is said. */
    private static Element finished(Element element) {
        boolean open = element instanceof Speech speech && speech.text().endsWith(",");
        return open && element instanceof Speech(Speaker speaker, String text, String manner)
                ? new Speech(speaker, text.substring(0, text.length() - 1) + ".", manner)
                : element;
    }

    private void flush() {
        String text = narration.toString().strip();
        narration.setLength(0);
        if (Token.of(text).isEmpty() && !elements.isEmpty()) {
            return;
        }
        if (!text.isEmpty()) {
            elements.add(new Action(TitleCase.upperFirst(text)));
        }
    }
}
