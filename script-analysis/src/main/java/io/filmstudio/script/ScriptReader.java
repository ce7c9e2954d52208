package io.filmstudio.script;

import io.filmstudio.script.Element.Action;
import io.filmstudio.script.Element.Break;
import io.filmstudio.script.Element.Heading;
import io.filmstudio.script.Element.Speaker;
import io.filmstudio.script.Element.Speech;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads a text as a script: headings, spoken lines and stage directions where it has them, prose elsewhere. */
final class ScriptReader {

    private static final Set<String> NARRATORS =
            Set.of("narrator", "narration", "voice over", "voiceover", "voice-over", "v.o.", "vo", "storyteller");
    private static final int LONGEST_TITLE = 10;

    private final List<Element> elements = new ArrayList<>();
    private final Set<String> smallNames;
    private Optional<String> title = Optional.empty();
    private final Cues cues = new Cues();

    private ScriptReader(Set<String> smallNames) {
        this.smallNames = smallNames;
    }

    static Script read(String text) {
        List<String> lines = ScriptText.lines(text);
        ScriptReader reader = new ScriptReader(smallNames(lines));
        List<List<String>> blocks = reader.takeTitle(ScriptText.blocks(lines));
        blocks.forEach(reader::readBlock);
        boolean headings = reader.elements.stream().anyMatch(Heading.class::isInstance);
        return new Script(reader.title, reader.cues.makeScreenplay(headings), List.copyOf(reader.elements));
    }

    /** Names without capitals: those that come again, mean somebody, or stand before most lines of a script without letter case. */
    private static Set<String> smallNames(List<String> lines) {
        List<String> cues =
                lines.stream().flatMap(line -> Lines.smallCue(line).stream()).toList();
        long written = lines.stream().filter(line -> !line.isBlank()).count();
        boolean dialogue = cues.size() > 1 && 2 * cues.size() > written;
        Set<String> seen = new HashSet<>();
        return cues.stream()
                .filter(name -> !seen.add(name)
                        || Speakers.namesSomebody(Token.of(name), 0)
                        || dialogue && !Character.isLowerCase(name.codePointAt(0)))
                .collect(Collectors.toSet());
    }

    private List<List<String>> takeTitle(List<List<String>> blocks) {
        if (blocks.size() < 2 || blocks.getFirst().size() > 1) {
            return blocks;
        }
        String line = blocks.getFirst().getFirst();
        Optional<String> labelled = Lines.title(line);
        boolean plain = !Lines.isHeading(line)
                && Lines.cue(line, smallNames).isEmpty()
                && !Lines.isTransition(line)
                && !Lines.isDirection(line);
        if (labelled.isEmpty() && !(plain && looksLikeTitle(line))) {
            return blocks;
        }
        title = Optional.of(TitleCase.of(labelled.orElse(ScriptText.withoutMarkup(line))));
        return blocks.subList(1, blocks.size());
    }

    private static boolean looksLikeTitle(String line) {
        int words = Token.of(line).size();
        char last = line.charAt(line.length() - 1);
        return words > 0 && words <= LONGEST_TITLE && ",;:\"”".indexOf(last) < 0 && !Sentences.isEnd(last);
    }

    private void readBlock(List<String> block) {
        StringBuilder prose = new StringBuilder();
        for (int at = 0; at < block.size(); at++) {
            String line = block.get(at);
            boolean cueAbove = at + 1 < block.size() && Lines.isNameLine(line) && !Lines.isNameLine(block.get(at + 1));
            if (Lines.isHeading(line) || Lines.isTransition(line) || Lines.isDirection(line)) {
                flush(prose);
                readMarker(line);
            } else if (cueAbove) {
                flush(prose);
                at = readSpeech(line, "", block, at);
            } else {
                Optional<Lines.Cue> cue = Lines.cue(line, smallNames);
                if (cue.isPresent()) {
                    flush(prose);
                    at = readSpeech(cue.get().name(), cue.get().text(), block, at);
                } else {
                    prose.append(prose.isEmpty() ? "" : " ").append(line);
                }
            }
        }
        flush(prose);
        elements.add(new Break());
    }

    private void flush(StringBuilder prose) {
        if (!prose.isEmpty()) {
            cues.addParagraph();
            elements.addAll(ProseReader.read(prose.toString()));
            prose.setLength(0);
        }
    }

    private void readMarker(String line) {
        if (Lines.isHeading(line)) {
            elements.add(new Heading(line));
        } else if (Lines.isDirection(line)) {
            elements.add(new Action(line.substring(1, line.length() - 1).strip()));
        }
    }

    /** Takes a spoken line and the lines below that belong to it; answers the index of the last one taken. */
    private int readSpeech(String name, String firstLine, List<String> block, int at) {
        StringBuilder spoken = new StringBuilder(firstLine);
        while (at + 1 < block.size() && continues(block.get(at + 1), spoken)) {
            at++;
            spoken.append(' ').append(block.get(at));
        }
        cues.addLine(name);
        Lines.description(name)
                .ifPresent(words -> elements.add(new Action(Lines.withoutParentheses(name) + ", " + words + ".")));
        Manner manner = Manner.of(spoken.toString());
        elements.add(new Speech(speaker(name), manner.words(), manner.direction()));
        return at;
    }

    private boolean continues(String line, StringBuilder soFar) {
        boolean marker = Lines.isHeading(line)
                || Lines.isTransition(line)
                || Lines.cue(line, smallNames).isPresent()
                || Lines.isNameLine(line) && !soFar.toString().isBlank();
        return !marker && (!Lines.isDirection(line) || soFar.toString().isBlank());
    }

    private static Speaker speaker(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        String bare = Lines.withoutParentheses(name);
        boolean voiceOver = lower.endsWith("(v.o.)") && bare.isEmpty();
        return voiceOver || NARRATORS.contains(bare.toLowerCase(Locale.ROOT))
                ? new Speaker.Narrator()
                : new Speaker.Named(bare);
    }
}
