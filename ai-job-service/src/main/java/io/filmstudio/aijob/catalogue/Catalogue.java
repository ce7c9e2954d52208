package io.filmstudio.aijob.catalogue;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What the engines in use can make. An operator who configures other engines lists what they offer.
 *
 * @param voices English first
 */
@ConfigurationProperties("studio.jobs.catalogue")
public record Catalogue(List<Voice> voices, List<Choice> styles, List<Choice> genres) {

    /** @param languages ISO 639-1 */
    public record Voice(String id, String name, List<String> languages) {}

    public record Choice(String id, String name) {}

    public boolean hasStyle(String id) {
        return styles.stream().anyMatch(style -> style.id().equals(id));
    }

    public boolean hasGenre(String id) {
        return genres.stream().anyMatch(genre -> genre.id().equals(id));
    }

    public boolean hasVoice(String id) {
        return voices.stream().anyMatch(voice -> voice.id().equals(id));
    }

    public boolean speaks(String voiceId, String language) {
        return voices.stream()
                .anyMatch(
                        voice -> voice.id().equals(voiceId) && voice.languages().contains(language));
    }
}
