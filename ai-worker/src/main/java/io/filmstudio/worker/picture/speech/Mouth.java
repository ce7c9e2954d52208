package io.filmstudio.worker.picture.speech;

/**
 * How a mouth stands, each number from 0 to 1.
 *
 * @param open how far the jaw is down
 * @param width how far the corners are apart; 0.5 at rest
 * @param round how far the lips are pushed forward
 * @param teeth how much of the upper teeth shows
 */
public record Mouth(double open, double width, double round, double teeth) {

    public static final Mouth SHUT = new Mouth(0, 0.5, 0, 0);

    Mouth plus(Mouth other, double weight) {
        return new Mouth(
                open + other.open * weight,
                width + other.width * weight,
                round + other.round * weight,
                teeth + other.teeth * weight);
    }
}
