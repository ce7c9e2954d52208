package io.filmstudio.embedded.google.oauth;

import io.filmstudio.embedded.store.JsonFolder;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Everybody who was ever somebody here. */
public final class Accounts {

    private static final int SUBJECT_DIGITS = 20;

    private final SecureRandom random = new SecureRandom();
    private final JsonFolder<Account> accounts;
    private final Clock clock;

    public Accounts(Path home, Clock clock) {
        this.accounts = new JsonFolder<>(home, Account.class);
        this.clock = clock;
    }

    /** Oldest first. */
    public List<Account> list() {
        return accounts.list().stream()
                .sorted(Comparator.comparing(Account::createdAt))
                .toList();
    }

    public Optional<Account> find(String subject) {
        return accounts.find(subject);
    }

    public Optional<Account> findByEmail(String email) {
        String address = email.toLowerCase(Locale.ROOT);
        return accounts.list().stream()
                .filter(account -> account.email().equals(address))
                .findFirst();
    }

    /** Makes an account for an address that has none. */
    synchronized Account open(String email, String name) {
        return findByEmail(email).orElseGet(() -> {
            Account account = new Account(subject(), email.toLowerCase(Locale.ROOT), name, clock.instant());
            return accounts.put(account.subject(), account);
        });
    }

    private String subject() {
        return "1"
                + random.ints(SUBJECT_DIGITS, 0, 10).mapToObj(Integer::toString).collect(Collectors.joining());
    }
}
