package io.filmstudio.user.oauth;

import io.filmstudio.common.web.ProblemException;
import io.filmstudio.user.account.AccountService;
import io.filmstudio.user.account.AccountView;
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
        AccountView account =
                identities.findUser(GOOGLE, user.subject()).map(accounts::get).orElseGet(() -> linkOrOpen(user));
        return sessions.open(account);
    }

    /** An account is found by its address only when Google has seen proof that the address is this person's. */
    private AccountView linkOrOpen(GoogleUser user) {
        String email = EmailAddress.normalise(user.email());
        if (email == null || !user.emailVerified()) {
            throw new ProblemException(
                    HttpStatus.FORBIDDEN, "email-not-verified", "Google has not confirmed your email address.");
        }
        Optional<UUID> known = accounts.findCredentials(email).map(Credentials::userId);
        UUID userId = known.orElseGet(
                () -> accounts.register(email, name(user, email), null).id());
        known.map(accounts::get).filter(account -> !account.emailVerified()).ifPresent(this::shutOutSquatter);
        accounts.verify(userId, email);
        identities.link(GOOGLE, user.subject(), userId);
        return accounts.get(userId);
    }

    /** Whoever signed up with an address and never proved it may not be its owner: their password and sessions end. */
    private void shutOutSquatter(AccountView account) {
        accounts.changePassword(account.id(), null);
        sessions.endAll(account.id(), "address proved by another");
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
