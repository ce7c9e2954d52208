package io.filmstudio.embedded.google.oauth;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** What can be allowed, in the long names that Google gives back. */
public final class Scopes {

    public static final String YOUTUBE = "https://www.googleapis.com/auth/youtube";
    public static final String YOUTUBE_UPLOAD = "https://www.googleapis.com/auth/youtube.upload";
    public static final String YOUTUBE_READ_ONLY = "https://www.googleapis.com/auth/youtube.readonly";
    public static final String YOUTUBE_FORCE_SSL = "https://www.googleapis.com/auth/youtube.force-ssl";

    static final String OPENID = "openid";
    static final String EMAIL = "https://www.googleapis.com/auth/userinfo.email";
    static final String PROFILE = "https://www.googleapis.com/auth/userinfo.profile";

    private static final Map<String, String> SHORT_NAMES = Map.of("email", EMAIL, "profile", PROFILE);
    private static final Map<String, String> MEANINGS = meanings();

    private Scopes() {}

    private static Map<String, String> meanings() {
        Map<String, String> meanings = new LinkedHashMap<>();
        meanings.put(OPENID, "know that it is you");
        meanings.put(EMAIL, "see your e-mail address");
        meanings.put(PROFILE, "see your name");
        meanings.put(YOUTUBE_UPLOAD, "put videos on your channel");
        meanings.put(YOUTUBE, "manage your videos and playlists");
        meanings.put(YOUTUBE_FORCE_SSL, "see and change your videos and playlists");
        meanings.put(YOUTUBE_READ_ONLY, "see your channel");
        return meanings;
    }

    /** Splits a list as it stands in a request; short names become long ones. */
    static Set<String> parse(String text) {
        Set<String> scopes = new LinkedHashSet<>();
        Arrays.stream(text.split(" "))
                .filter(scope -> !scope.isEmpty())
                .forEach(scope -> scopes.add(SHORT_NAMES.getOrDefault(scope, scope)));
        return scopes;
    }

    static boolean areKnown(Set<String> scopes) {
        return MEANINGS.keySet().containsAll(scopes);
    }

    static String meaning(String scope) {
        return MEANINGS.getOrDefault(scope, scope);
    }
}
