package io.filmstudio.worker.subtitle;

import io.filmstudio.plan.SceneTiming;
import io.filmstudio.plan.SceneTiming.SpokenLine;
import io.filmstudio.plan.SceneTiming.Word;
import java.util.ArrayList;
import java.util.List;

/** Splits what is spoken into cues that can be read while it is heard. */
public final class Subtitles {

    /** Characters of a line. */
    public static final int LINE = 42;

    /** A cue stays a little after its last word when nothing follows. */
    private static final double LINGER = 0.35;

    private static final double LONGEST = 6.5;

    private Subtitles() {}

    /** The cues of a scene, in the scene's time, in order and without overlap. */
    public static List<Cue> of(SceneTiming timing) {
        List<Cue> cues = new ArrayList<>();
        for (SpokenLine line : timing.lines()) {
            group(WordTimes.of(line)).forEach(words -> cues.add(cue(words)));
        }
        return lingering(cues, timing.seconds());
    }

    private static Cue cue(List<Word> words) {
        List<String> texts = words.stream().map(Word::text).toList();
        return new Cue(words.getFirst().start(), words.getLast().end(), LineBreaks.twoLines(texts));
    }

    /** Fills cues with whole sentences where they fit, then with the parts of long ones. */
    private static List<List<Word>> group(List<Word> words) {
        List<List<Word>> cues = new ArrayList<>();
        List<Word> open = new ArrayList<>();
        for (List<Word> part : parts(words)) {
            if (!open.isEmpty() && !together(open, part)) {
                cues.add(List.copyOf(open));
                open.clear();
            }
            open.addAll(part);
        }
        if (!open.isEmpty()) {
            cues.add(List.copyOf(open));
        }
        return cues;
    }

    private static boolean together(List<Word> open, List<Word> part) {
        List<Word> both = new ArrayList<>(open);
        both.addAll(part);
        return LineBreaks.fit(texts(both))
                && both.getLast().end() - both.getFirst().start() <= LONGEST;
    }

    private static List<List<Word>> parts(List<Word> words) {
        List<List<Word>> parts = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < words.size(); i++) {
            if (i == words.size() - 1 || endsSentence(words.get(i).text())) {
                halve(words.subList(from, i + 1), parts);
                from = i + 1;
            }
        }
        return parts;
    }

    /** Cuts what does not fit into halves, at a comma near the middle where there is one. */
    private static void halve(List<Word> words, List<List<Word>> parts) {
        if (words.size() < 2 || LineBreaks.fit(texts(words))) {
            parts.add(words);
            return;
        }
        int cut = bestCut(words);
        halve(words.subList(0, cut), parts);
        halve(words.subList(cut, words.size()), parts);
    }

    private static int bestCut(List<Word> words) {
        int all = LineBreaks.length(texts(words));
        int best = 1;
        double least = Double.MAX_VALUE;
        for (int i = 1; i < words.size(); i++) {
            int before = LineBreaks.length(texts(words.subList(0, i)));
            boolean pause = words.get(i - 1).text().matches(".*[,;:–—，、；：،؛]");
            double cost = Math.abs(before - all / 2.0) - (pause ? all * 0.2 : 0);
            if (cost < least) {
                least = cost;
                best = i;
            }
        }
        return best;
    }

    private static List<String> texts(List<Word> words) {
        return words.stream().map(Word::text).toList();
    }

    private static boolean endsSentence(String word) {
        return word.matches(".*[.!?…。！？।؟۔]['\"”’)]*");
    }

    private static List<Cue> lingering(List<Cue> cues, double sceneEnd) {
        List<Cue> longer = new ArrayList<>();
        for (int i = 0; i < cues.size(); i++) {
            Cue cue = cues.get(i);
            double next = i + 1 < cues.size() ? cues.get(i + 1).start() : sceneEnd;
            longer.add(new Cue(
                    cue.start(), Math.max(Math.min(cue.end(), next), Math.min(cue.end() + LINGER, next)), cue.lines()));
        }
        return List.copyOf(longer);
    }
}
