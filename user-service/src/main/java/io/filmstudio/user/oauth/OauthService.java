package io.filmstudio.user.oauth;

import io.filmstudio.common.web.ProblemException;
import io.filmstudio.user.account.AccountService;
import io.filmstudio.user.account.Credentials;
import io.filmstudio.user.account.EmailAddress;
import io.filmstudio.user.session.SessionService;
import io.filmstudio.user.session.SignedIn;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds the account of somebody whom Google vouches for, or opens one. */
@Service
@Transactional
class OauthService {

    private static final String GOOGLE = "google";
    private static final int MAX_NAME = 100;

    private final IdentityRepository identities;
    private final AccountService accounts;
    private final SessionService sessions;

    OauthService(IdentityRepository identities, AccountService accounts, SessionService sessions) {
        this.identities = identities;
        this.accounts = accounts;
        this.sessions = sessions;
    }

    SignedIn signIn(GoogleUser user) {
        return sessions.open(identities.findUser(GOOGLE, user.subject()).orElseGet(() -> linkOrOpen(user)));
    }

    /** An account is found by its address only when Google has seen proof that the address is this person's. */
    private UUID linkOrOpen(GoogleUser user) {
        String email = EmailAddress.normalise(user.email());
        if (email == null || !user.emailVerified()) {
            throw new ProblemException(
                    HttpStatus.FORBIDDEN, "email-not-verified", "Google has not confirmed your email address.");
        }
        UUID userId = find(email)
                .or(() -> accounts.registerIfUnused(email, name(user, email), null))
                // opened by another request of the same person, a moment ago
                .or(() -> find(email))
                .orElseThrow();
        if (!accounts.get(userId).emailVerified()) {
            shutOutSquatter(userId);
        }
        accounts.verify(userId, email);
        identities.link(GOOGLE, user.subject(), userId);
        return userId;
    }

    private Optional<UUID> find(String email) {
        return accounts.findCredentials(email).map(Credentials::userId);
    }

    /** Whoever signed up with an address and never proved it may not be its owner: their password and sessions end. */
    private void shutOutSquatter(UUID userId) {
        accounts.changePassword(userId, null);
        sessions.endAll(userId, "address proved by another");
    }

    private static String name(GoogleUser user, String email) {
        String name = Objects.requireNonNullElse(user.name(), "").isBlank()
                ? email.substring(0, email.indexOf('@'))
                : Objects.requireNonNull(user.name());
        return name.codePointCount(0, name.length()) > MAX_NAME
                ? name.substring(0, name.offsetByCodePoints(0, MAX_NAME))
                : name;
    }
}
