package io.filmstudio.youtube.upload;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The tag by which the studio knows its own video again, should the session end before YouTube's answer was heard: tags
 * are what a channel's owner can list with every video.
 */
public final class Mark {

    /** The most that YouTube takes, less our own and the comma before it. */
    static final int TAGS_LENGTH = 480;

    private static final String PREFIX = "studio";

    private Mark() {}

    /** Up to 19 characters from the random half of the upload's id. */
    public static String of(UUID uploadId) {
        return PREFIX + Long.toUnsignedString(uploadId.getLeastSignificantBits(), Character.MAX_RADIX);
    }

    public static List<String> on(List<String> tags, UUID uploadId) {
        return Stream.concat(tags.stream(), Stream.of(of(uploadId))).toList();
    }

    /** As YouTube counts: commas between tags, and quotes around those with a blank. */
    static int lengthOf(List<String> tags) {
        int characters = tags.stream()
                .mapToInt(tag -> tag.length() + (tag.contains(" ") ? 2 : 0))
                .sum();
        return characters + Math.max(0, tags.size() - 1);
    }
}
