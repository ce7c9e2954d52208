package io.filmstudio.user.signin;

import io.filmstudio.user.account.AccountService;
import io.filmstudio.user.account.Credentials;
import io.filmstudio.user.password.PasswordHasher;
import io.filmstudio.user.session.ClientDevice;
import io.filmstudio.user.session.SessionService;
import io.filmstudio.user.session.SignedIn;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Signing up and in with a password. Passwords are hashed outside of transactions: no connection waits for bcrypt. */
@Service
public class SignInService {

    private final AccountService accounts;
    private final SessionService sessions;
    private final PasswordHasher passwords;
    private final LoginAttempts attempts;
    private final Counter accepted;
    private final Counter refused;

    SignInService(
            AccountService accounts,
            SessionService sessions,
            PasswordHasher passwords,
            LoginAttempts attempts,
            MeterRegistry meters) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.passwords = passwords;
        this.attempts = attempts;
        this.accepted = meters.counter("studio.passwords.checked", "outcome", "accepted");
        this.refused = meters.counter("studio.passwords.checked", "outcome", "refused");
    }

    SignedIn register(String email, String name, String password) {
        accounts.requireUnused(email);
        return sessions.register(email, name, passwords.hash(password));
    }

    SignedIn login(String email, String password, ClientDevice device) {
        return sessions.open(check(email, password, device));
    }

    /**
     * Returns whose password it is, which may have changed when this returns, or throws 401 (423 after too many failures). Unknown address and wrong password take
     * the same path, the same time, and get the same answer.
     */
    public Credentials check(String email, String password, ClientDevice device) {
        Optional<Credentials> credentials = accounts.findCredentials(email);
        @Nullable String hash = credentials.map(Credentials::passwordHash).orElse(null);
        boolean matches = passwords.matches(password, hash, () -> attempts.begin(email, device));
        if (!matches || credentials.isEmpty()) {
            refused.increment();
            throw Credentials.refused();
        }
        accepted.increment();
        attempts.succeeded(email, device);
        return credentials.get();
    }
}
