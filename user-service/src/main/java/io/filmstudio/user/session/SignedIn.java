package io.filmstudio.user.session;

import io.filmstudio.user.account.AccountView;
import java.time.Duration;

/** A session's tokens, for their owner alone. */
public record SignedIn(AccountView account, String accessToken, String refreshToken, Duration accessTimeToLive) {

    @Override
    public String toString() {
        return "SignedIn[" + account.id() + "]";
    }
}
