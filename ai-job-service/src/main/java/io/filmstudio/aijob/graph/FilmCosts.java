package io.filmstudio.aijob.graph;

/** Seconds that one worker of the local engine needs for the parts of a film. Only ratios matter for fairness. */
final class FilmCosts {

    static final double ANALYSIS = 2;

    private static final double WORDS_PER_SECOND = 2.3;
    private static final double CARDS = 7;
    private static final int FULL_HD = 1080;

    private FilmCosts() {}

    /** A guess from the words alone, before anybody has read them. */
    static double whole(String script) {
        double film = CARDS + script.trim().split("\\s+").length / WORDS_PER_SECOND;
        return ANALYSIS + voice(film) + video(film, 720) + music(film) + assembly(film);
    }

    static double voice(double seconds) {
        return 0.5 + 0.15 * seconds;
    }

    static double video(double seconds, int height) {
        return 1.5 + seconds * (height >= FULL_HD ? 2.0 : 0.9);
    }

    static double music(double film) {
        return 0.5 + 0.15 * film;
    }

    static double assembly(double film) {
        return 1 + 0.1 * film;
    }
}
