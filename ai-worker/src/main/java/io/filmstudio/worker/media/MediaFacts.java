package io.filmstudio.worker.media;

import java.util.List;
import java.util.Optional;

/**
 * What a media file really holds, found by decoding all of it.
 *
 * @param seconds length as the container states it
 * @param frames pictures that could be decoded
 * @param errors what the decoder complained about
 */
public record MediaFacts(double seconds, int frames, List<Stream> streams, List<String> errors) {

    /** Width and height are 0 for streams without pictures, the sample rate for streams without sound. */
    public record Stream(Kind kind, String codec, int width, int height, int samplesPerSecond) {}

    public enum Kind {
        VIDEO,
        AUDIO,
        SUBTITLE
    }

    /** The first stream of that kind. */
    public Optional<Stream> stream(Kind kind) {
        return streams.stream().filter(stream -> stream.kind() == kind).findFirst();
    }
}
