package io.filmstudio.script;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Cuts what is spoken into pieces that fit a two-line subtitle, at the ends of sentences and clauses. */
final class Beats {

    private static final int TOGETHER = 70;
    private static final int LONGEST = 84;
    private static final Set<String> CLAUSE_STARTS = Set.of(
            "and", "but", "or", "because", "when", "which", "who", "that", "as", "while", "so", "until", "where", "if");

    private Beats() {}

    static List<String> of(String text) {
        List<String> beats = new ArrayList<>();
        for (String sentence : Sentences.of(text)) {
            boolean fits = !beats.isEmpty() && beats.getLast().length() + sentence.length() < TOGETHER;
            if (fits) {
                beats.add(beats.removeLast() + " " + sentence);
            } else {
                cut(sentence, beats);
            }
        }
        return beats;
    }

    private static void cut(String sentence, List<String> beats) {
        String rest = sentence;
        while (rest.length() > LONGEST) {
            int pieces = (rest.length() + LONGEST - 1) / LONGEST;
            int at = bestCut(rest, rest.length() / pieces);
            beats.add(rest.substring(0, at).strip());
            rest = rest.substring(at).strip();
        }
        if (!rest.isEmpty()) {
            beats.add(rest);
        }
    }

    /** The index, at most {@link #LONGEST}, where cutting hurts least. */
    private static int bestCut(String text, int ideal) {
        BreakIterator letters = BreakIterator.getCharacterInstance(Locale.ROOT);
        letters.setText(text);
        int best = LONGEST;
        double bestCost = Double.MAX_VALUE;
        for (int at = 1; at <= LONGEST; at++) {
            double cost = cost(text, at) + Math.abs(at - ideal);
            if (cost < bestCost && letters.isBoundary(at)) {
                best = at;
                bestCost = cost;
            }
        }
        boolean splitsPair = Character.isLowSurrogate(text.charAt(best));
        return splitsPair ? best + 1 : best;
    }

    private static double cost(String text, int at) {
        if (text.charAt(at) != ' ') {
            return "，、；".indexOf(text.charAt(at - 1)) >= 0 ? 0 : 1000;
        }
        if (",;:—–".indexOf(text.charAt(at - 1)) >= 0) {
            return 0;
        }
        int end = text.indexOf(' ', at + 1);
        String next = text.substring(at + 1, end < 0 ? text.length() : Math.min(end, at + 12));
        return CLAUSE_STARTS.contains(next) ? 12 : 40;
    }
}
