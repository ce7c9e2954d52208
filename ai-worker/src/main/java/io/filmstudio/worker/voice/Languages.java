package io.filmstudio.worker.voice;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Which engine speaks which language on this machine.
 *
 * @param codes ISO 639-1, English first
 */
record Languages(Optional<Espeak> espeak, List<String> codes) {

    private static final Logger log = LoggerFactory.getLogger(Languages.class);
    private static final String ENGLISH = "en";

    static Languages available() {
        Optional<Espeak> espeak = Espeak.find();
        List<String> codes = new ArrayList<>(List.of(ENGLISH));
        try {
            if (espeak.isPresent()) {
                espeak.get().languages().stream()
                        .filter(code -> !code.equals(ENGLISH))
                        .forEach(codes::add);
            }
        } catch (IOException ex) {
            log.warn("espeak-ng is there and does not answer; only English is spoken", ex);
        } catch (InterruptedException ex) {
            Thread.currentThread().interrupt();
        }
        return new Languages(espeak, List.copyOf(codes));
    }

    SpeechEngine engine(String language) {
        String code = language.split("[-_]", 2)[0].toLowerCase(Locale.ROOT);
        boolean foreign = !code.equals(ENGLISH) && codes.contains(code);
        return foreign ? new EspeakEngine(espeak.orElseThrow(), code) : MaryEngine.get();
    }
}
