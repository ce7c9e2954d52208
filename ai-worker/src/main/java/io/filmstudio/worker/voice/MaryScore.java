package io.filmstudio.worker.voice;

import io.filmstudio.plan.SceneTiming.Phone;
import io.filmstudio.plan.SceneTiming.Word;
import java.util.ArrayList;
import java.util.List;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** The acoustic parameters of a line: how long every sound lasts, which may be changed before it is spoken. */
final class MaryScore {

    private static final String SOUND = "ph";
    private static final String PAUSE = "boundary";
    private static final String TOKEN = "t";
    private static final String EXPANDED = "mtu";
    private static final int STEP_MILLIS = 5;
    private static final int SHORTEST_MILLIS = 35;
    private static final int COMMA_MILLIS = 180;
    private static final int SENTENCE_MILLIS = 330;
    private static final int LAST_MILLIS = 80;

    private final List<Element> events = new ArrayList<>();
    private final List<Element> units = new ArrayList<>();

    MaryScore(Document document) {
        NodeList all = document.getElementsByTagName("*");
        for (int at = 0; at < all.getLength(); at++) {
            Element element = (Element) all.item(at);
            switch (element.getTagName()) {
                case SOUND, PAUSE -> events.add(element);
                case EXPANDED -> units.add(element);
                case TOKEN -> addToken(element);
                default -> {}
            }
        }
    }

    private void addToken(Element token) {
        boolean part = EXPANDED.equals(token.getParentNode().getNodeName());
        boolean word = token.getTextContent().strip().chars().anyMatch(Character::isLetter);
        if (!part && word) {
            units.add(token);
        }
    }

    void stretch(double slowness, double pauses) {
        for (int at = 0; at < events.size(); at++) {
            Element event = events.get(at);
            if (isPause(event)) {
                boolean last = at == events.size() - 1;
                double usual = last ? LAST_MILLIS : endsSentence(event) ? SENTENCE_MILLIS : COMMA_MILLIS;
                event.setAttribute("duration", String.valueOf(steps(last ? usual : usual * pauses)));
            } else {
                double millis = Double.parseDouble(event.getAttribute("d")) * slowness;
                event.setAttribute("d", String.valueOf(Math.max(SHORTEST_MILLIS, steps(millis))));
            }
        }
    }

    private static int steps(double millis) {
        return (int) Math.round(millis / STEP_MILLIS) * STEP_MILLIS;
    }

    private static boolean isPause(Element event) {
        return event.getTagName().equals(PAUSE);
    }

    /** Whether the last sign before a pause was a full stop, an exclamation or a question mark. */
    private static boolean endsSentence(Element pause) {
        Node before = pause.getPreviousSibling();
        while (before != null && !(before instanceof Element)) {
            before = before.getPreviousSibling();
        }
        String text = before == null ? "" : before.getTextContent().strip();
        return !text.isEmpty() && ".!?".indexOf(text.charAt(text.length() - 1)) >= 0;
    }

    Utterance utterance(double[] audio, List<SpokenWord> words) {
        float[] samples = new float[audio.length];
        for (int at = 0; at < audio.length; at++) {
            samples[at] = (float) audio[at];
        }
        double planned = events.stream().mapToDouble(MaryScore::millis).sum() / 1000;
        double scale = planned > 0 ? audio.length / (double) Recording.SAMPLE_RATE / planned : 1;
        return new Utterance(samples, words(words, scale), phones(scale));
    }

    private static double millis(Element event) {
        return Double.parseDouble(event.getAttribute(isPause(event) ? "duration" : "d"));
    }

    private List<Phone> phones(double scale) {
        List<Phone> phones = new ArrayList<>();
        double start = 0;
        for (Element event : events) {
            double end = start + millis(event) / 1000 * scale;
            phones.add(new Phone(isPause(event) ? "_" : event.getAttribute("p"), start, end));
            start = end;
        }
        return phones;
    }

    /** Every spoken token is a unit of the score; if not, the sounds are shared out by the lengths of the words. */
    private List<Word> words(List<SpokenWord> words, double scale) {
        List<Phone> phones = phones(scale);
        int tokens = words.stream().mapToInt(word -> word.spoken().size()).sum();
        if (tokens != units.size()) {
            return WordTimes.byLength(
                    words, 0, phones.isEmpty() ? 0 : phones.getLast().end());
        }
        List<Word> timed = new ArrayList<>();
        int unit = 0;
        double at = 0;
        for (SpokenWord word : words) {
            List<Phone> sounds = new ArrayList<>();
            for (int spoken = 0; spoken < word.spoken().size(); spoken++) {
                sounds.addAll(sounds(units.get(unit++), phones));
            }
            double start = sounds.isEmpty() ? at : sounds.getFirst().start();
            at = sounds.isEmpty() ? at : sounds.getLast().end();
            timed.add(new Word(word.written(), start, at));
        }
        return timed;
    }

    private List<Phone> sounds(Element unit, List<Phone> phones) {
        NodeList sounds = unit.getElementsByTagName(SOUND);
        if (sounds.getLength() == 0) {
            return List.of();
        }
        int first = events.indexOf((Element) sounds.item(0));
        return phones.subList(first, first + sounds.getLength());
    }
}
