package io.filmstudio.embedded.google.youtube;

import io.filmstudio.embedded.google.oauth.Account;
import io.filmstudio.embedded.google.oauth.Accounts;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/** Gives every account its channel. */
public final class Channels {

    private static final int ID_BYTES = 16;

    private final Accounts accounts;
    private final Faults faults;

    public Channels(Accounts accounts, Faults faults) {
        this.accounts = accounts;
        this.faults = faults;
    }

    /** Empty for an account that has none. */
    public Optional<Channel> ofAccount(String subject) {
        return accounts.find(subject)
                .filter(account -> !faults.isWithoutChannel(account.email()))
                .map(Channels::of);
    }

    public Optional<Channel> find(String id) {
        return accounts.list().stream()
                .map(Channels::of)
                .filter(channel -> channel.id().equals(id))
                .findFirst();
    }

    private static Channel of(Account account) {
        return new Channel(id(account.subject()), account.name(), account.createdAt());
    }

    private static String id(String subject) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(subject.getBytes(StandardCharsets.UTF_8));
            byte[] start = Arrays.copyOf(hash, ID_BYTES);
            return "UC" + Base64.getUrlEncoder().withoutPadding().encodeToString(start);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
