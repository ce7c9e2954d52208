package io.filmstudio.embedded.google.youtube;

import io.filmstudio.embedded.google.oauth.Access;
import io.filmstudio.embedded.google.oauth.Scopes;
import io.filmstudio.embedded.google.oauth.Tokens;
import io.filmstudio.embedded.http.Exchange;
import java.util.Set;

/** Lets in who brings a token that allows what is asked for. */
public final class Bearer {

    public static final Set<String> READ = Set.of(Scopes.YOUTUBE, Scopes.YOUTUBE_READ_ONLY, Scopes.YOUTUBE_FORCE_SSL);
    public static final Set<String> WRITE = Set.of(Scopes.YOUTUBE, Scopes.YOUTUBE_FORCE_SSL);
    public static final Set<String> UPLOAD = Set.of(Scopes.YOUTUBE, Scopes.YOUTUBE_UPLOAD, Scopes.YOUTUBE_FORCE_SSL);

    private static final String PREFIX = "Bearer ";

    private final Tokens tokens;
    private final Channels channels;

    public Bearer(Tokens tokens, Channels channels) {
        this.tokens = tokens;
        this.channels = channels;
    }

    /** The account in whose name this is asked: 401 when nobody knows it, 403 when it did not allow this. */
    public String account(Exchange exchange, Set<String> sufficient) {
        Access access = exchange.header("Authorization")
                .filter(header -> header.regionMatches(true, 0, PREFIX, 0, PREFIX.length()))
                .flatMap(header -> tokens.find(header.substring(PREFIX.length()).strip()))
                .orElseThrow(() -> new ApiException(401, "global", "authError", "Invalid Credentials"));
        if (!access.allowsAny(sufficient)) {
            throw new ApiException(
                    403, "global", "insufficientPermissions", "Request had insufficient authentication scopes.");
        }
        return access.subject();
    }

    /** The channel of that account: 401 when it has none. */
    public Channel channel(Exchange exchange, Set<String> sufficient) {
        return channels.ofAccount(account(exchange, sufficient))
                .orElseThrow(() -> new ApiException(
                        401, "youtube.header", "youtubeSignupRequired", "The account has no YouTube channel."));
    }
}
