package io.filmstudio.worker.elevenlabs;

import io.filmstudio.worker.voice.NamedVoice;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The provider's voices by ours. A voice that is not mapped is spoken by a similar one, in the end by the narrator. */
final class VoiceMap {

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{1,64}");
    private static final Map<NamedVoice, NamedVoice> SIMILAR = Map.of(
            NamedVoice.BOY, NamedVoice.GIRL,
            NamedVoice.GIRL, NamedVoice.WOMAN,
            NamedVoice.OLD_WOMAN, NamedVoice.WOMAN,
            NamedVoice.OLD_MAN, NamedVoice.MAN,
            NamedVoice.WOMAN, NamedVoice.NARRATOR,
            NamedVoice.MAN, NamedVoice.NARRATOR);

    private final Map<NamedVoice, List<String>> ids = new EnumMap<>(NamedVoice.class);

    /** @throws IllegalStateException with a sentence for the operator if the map cannot be used */
    static VoiceMap parse(String text) {
        VoiceMap map = new VoiceMap();
        for (String entry : text.split("[,\\s]+")) {
            if (!entry.isEmpty()) {
                map.add(entry);
            }
        }
        if (!map.ids.containsKey(NamedVoice.NARRATOR)) {
            throw new IllegalStateException(
                    "STUDIO_VOICES=elevenlabs needs ELEVENLABS_VOICES with at least narrator=<voice id>.");
        }
        return map;
    }

    private void add(String entry) {
        String[] parts = entry.split("=", 2);
        List<String> voices = parts.length < 2 ? List.of() : List.of(parts[1].split("\\|"));
        if (voices.isEmpty() || !voices.stream().allMatch(id -> ID.matcher(id).matches())) {
            throw new IllegalStateException("ELEVENLABS_VOICES: \"" + entry + "\" is not voice=id or voice=id|id.");
        }
        NamedVoice ours = NamedVoice.find(parts[0])
                .orElseThrow(() ->
                        new IllegalStateException("ELEVENLABS_VOICES: the studio has no voice \"" + parts[0] + "\"."));
        ids.put(ours, voices);
    }

    /** @param turn people who come nearest to the same voice take turns at what it is mapped to */
    String idOf(NamedVoice voice, int turn) {
        @Nullable NamedVoice found = voice;
        while (found != null && !ids.containsKey(found)) {
            found = SIMILAR.get(found);
        }
        List<String> voices = ids.get(found == null ? NamedVoice.NARRATOR : found);
        return voices.get(turn % voices.size());
    }
}
