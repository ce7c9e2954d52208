package io.filmstudio.user.password;

import io.filmstudio.common.web.ProblemException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Hashes and checks passwords with bcrypt. A hash is a tenth of a second of CPU, so only a few run at once; whoever
 * does not get a turn in time is answered 503.
 */
@Component
public class PasswordHasher {

    static final int MAX_BYTES = 72;

    private final BCryptPasswordEncoder bcrypt;
    private final String nobodysHash;
    private final Semaphore turns;
    private final Duration patience;

    PasswordHasher(PasswordProperties properties) {
        this.bcrypt = new BCryptPasswordEncoder(properties.cost());
        this.nobodysHash = bcrypt.encode("nobody has this password");
        this.turns = new Semaphore(properties.concurrency(), true);
        this.patience = properties.patience();
    }

    public String hash(String password) {
        return inTurn(() -> bcrypt.encode(password));
    }

    /**
     * Whether the password has this hash. Takes as long when there is no hash, so that time does not tell who has an
     * account.
     *
     * @param admitted asked once a turn was given and before any work; what it throws ends the check
     */
    public boolean matches(String password, @Nullable String hash, Runnable admitted) {
        return inTurn(() -> {
            admitted.run();
            return check(password, hash);
        });
    }

    static boolean tooLong(String password) {
        return password.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES;
    }

    private boolean check(String password, @Nullable String hash) {
        if (hash == null || tooLong(password)) {
            bcrypt.matches("somebody else's", nobodysHash);
            return false;
        }
        return bcrypt.matches(password, hash);
    }

    private <T> T inTurn(Supplier<T> work) {
        if (!tookTurn()) {
            throw new ProblemException(
                    HttpStatus.SERVICE_UNAVAILABLE,
                    "overloaded",
                    "Too many people are signing in at this moment. Please try again shortly.",
                    Duration.ofSeconds(2));
        }
        try {
            return work.get();
        } finally {
            turns.release();
        }
    }

    private boolean tookTurn() {
        try {
            return turns.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
