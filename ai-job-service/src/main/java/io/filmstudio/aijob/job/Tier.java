package io.filmstudio.aijob.job;

import java.util.Locale;

/** What a user's plan means for jobs: weight in the fair queue, size and mark of the picture. */
public enum Tier {
    FREE(1, 1280, 720, true),
    PRO(4, 1920, 1080, false),
    ENTERPRISE(8, 1920, 1080, false);

    private final int weight;
    private final int width;
    private final int height;
    private final boolean watermark;

    Tier(int weight, int width, int height, boolean watermark) {
        this.weight = weight;
        this.width = width;
        this.height = height;
        this.watermark = watermark;
    }

    public static Tier of(String wire) {
        return valueOf(wire.toUpperCase(Locale.ROOT));
    }

    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    public int weight() {
        return weight;
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    public boolean watermark() {
        return watermark;
    }

    /** Whether parts made for the one can be used for the other. */
    public boolean looksLike(Tier other) {
        return height == other.height && watermark == other.watermark;
    }
}
