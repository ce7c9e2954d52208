package io.filmstudio.user.token;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * The signing keys of all replicas: one that signs, and the next one, published long before it signs so that every
 * verifier knows it by then. A replaced key stays published until no token signed with it can be alive.
 */
@Component
class KeyRing implements InitializingBean {

    private final SigningKeyRepository repository;
    private final TokenProperties properties;
    private final Clock clock;
    private volatile List<SigningKey> keys = List.of();

    KeyRing(SigningKeyRepository repository, TokenProperties properties, Clock clock) {
        this.repository = repository;
        this.properties = properties;
        this.clock = clock;
    }

    @Override
    public void afterPropertiesSet() {
        turn();
    }

    /** Makes what is missing, forgets what is over, and takes up what other replicas did. */
    @Scheduled(fixedDelayString = "${user.token.key-check-interval:60s}", initialDelayString = "60s")
    void turn() {
        Instant now = clock.instant();
        repository.deleteReplacedBefore(now.minus(properties.keyOverlap()));
        List<SigningKey> stored = repository.list();
        if (stored.isEmpty()) {
            repository.append(1, KeyPairs.generate(), now);
            stored = repository.list();
        }
        SigningKey last = stored.getLast();
        if (last.equals(signing(stored, now))) {
            repository.append(last.number() + 1, KeyPairs.generate(), now.plus(properties.keyLife()));
            stored = repository.list();
        }
        keys = List.copyOf(stored);
    }

    SigningKey current() {
        return signing(keys, clock.instant());
    }

    /** The first key signs at once, even where the clock is a little behind the one of the replica that made it. */
    private static SigningKey signing(List<SigningKey> keys, Instant now) {
        return keys.stream()
                .filter(key -> !key.activeFrom().isAfter(now))
                .reduce((_, newer) -> newer)
                .orElseGet(keys::getFirst);
    }

    List<SigningKey> published() {
        return keys;
    }
}
