package io.filmstudio.user.session;

import io.filmstudio.user.account.AccountView;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody gets who has signed in.
 *
 * @param expiresIn seconds until {@code token} lapses
 */
public record SessionView(UserView user, String token, String refreshToken, long expiresIn) {

    public static SessionView of(SignedIn signedIn) {
        return new SessionView(
                UserView.of(signedIn.account()),
                signedIn.accessToken(),
                signedIn.refreshToken(),
                signedIn.accessTimeToLive().toSeconds());
    }

    public record UserView(UUID id, String email, String name, String tier, @Nullable Long credits) {

        static UserView of(AccountView account) {
            return new UserView(account.id(), account.email(), account.name(), account.tier(), account.credits());
        }
    }
}
