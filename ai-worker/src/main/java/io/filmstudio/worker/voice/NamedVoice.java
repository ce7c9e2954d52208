package io.filmstudio.worker.voice;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Voices that can be asked for by name. */
public enum NamedVoice {
    NARRATOR(new Voice(0.92, -25, 1.04, false)),
    WOMAN(new Voice(0.98, -6, 1.0, false)),
    MAN(new Voice(0.85, -80, 1.0, false)),
    GIRL(new Voice(1.0, 35, 1.0, false)),
    BOY(new Voice(0.97, 18, 1.0, false)),
    OLD_WOMAN(new Voice(0.95, -22, 1.14, false)),
    OLD_MAN(new Voice(0.8, -90, 1.14, false));

    final Voice voice;

    NamedVoice(Voice voice) {
        this.voice = voice;
    }

    /** As it is called in requests: "old-woman". */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<NamedVoice> find(@Nullable String id) {
        return Arrays.stream(values()).filter(voice -> voice.id().equals(id)).findFirst();
    }
}
