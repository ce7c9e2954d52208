package io.filmstudio.user.account;

import io.filmstudio.common.Uuids;
import io.filmstudio.common.outbox.Outbox;
import io.filmstudio.common.web.ProblemException;
import io.filmstudio.contract.user.UserRegistered;
import io.filmstudio.contract.user.UserReinstated;
import io.filmstudio.contract.user.UserSuspended;
import io.filmstudio.contract.user.UserUpdated;
import io.filmstudio.contract.user.UserVerified;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Accounts by id or address. Addresses are expected in their normal spelling ({@link EmailAddress}). */
@Service
@Transactional
public class AccountService {

    private final AccountRepository accounts;
    private final RegistrationProperties registration;
    private final Outbox outbox;
    private final Clock clock;

    AccountService(AccountRepository accounts, RegistrationProperties registration, Outbox outbox, Clock clock) {
        this.accounts = accounts;
        this.registration = registration;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Opens an account; 409 when the address has one, also when another request is just a moment ahead. */
    public UUID register(String email, String name, String passwordHash) {
        return registerIfUnused(email, name, passwordHash).orElseThrow(AccountService::emailTaken);
    }

    /** Likewise, perhaps without a password for somebody who signs in elsewhere; empty when the address has an account. */
    public Optional<UUID> registerIfUnused(String email, String name, @Nullable String passwordHash) {
        UUID id = Uuids.v7(clock);
        Instant now = clock.instant();
        if (!accounts.insertIfUnused(id, email, name, passwordHash, registration.credits(), now)) {
            return Optional.empty();
        }
        outbox.publish(new UserRegistered(id, email, name, get(id).tier(), now));
        return Optional.of(id);
    }

    /** Spares the cost of a password hash when the address is known to be taken. */
    @Transactional(readOnly = true)
    public void requireUnused(String email) {
        if (accounts.isUsed(email)) {
            throw emailTaken();
        }
    }

    @Transactional(readOnly = true)
    public Optional<Credentials> findCredentials(String email) {
        return accounts.findCredentials(email);
    }

    @Transactional(readOnly = true)
    public AccountView get(UUID id) {
        return find(id).orElseThrow(() -> ProblemException.notFound("user"));
    }

    @Transactional(readOnly = true)
    public Optional<AccountView> find(UUID id) {
        return accounts.find(id);
    }

    /** 403 for a suspended account; status and role stay as returned until the caller's transaction ends. */
    public AccountView requireActive(UUID id) {
        AccountView account = accounts.lock(id).orElseThrow(() -> ProblemException.notFound("user"));
        if (!account.status().equals("active")) {
            throw new ProblemException(HttpStatus.FORBIDDEN, "account-suspended", "This account is suspended.");
        }
        return account;
    }

    /** 401 when the password was changed since it was verified; it stays until the caller's transaction ends. */
    public void requireUnchanged(Credentials verified) {
        if (!accounts.lockPassword(verified)) {
            throw Credentials.refused();
        }
    }

    /** Changes a password that was verified; 401 when somebody else has changed it since. */
    public void changePassword(Credentials verified, String passwordHash) {
        if (!accounts.replacePassword(verified, passwordHash)) {
            throw Credentials.refused();
        }
    }

    /** Null for an account that is to have no password. */
    public void changePassword(UUID id, @Nullable String passwordHash) {
        accounts.changePassword(id, passwordHash);
    }

    /** Notes that somebody proved to own the account's address. */
    public void verify(UUID id, String email) {
        if (accounts.verify(id, email)) {
            outbox.publish(new UserVerified(id, email, clock.instant()));
        }
    }

    /** Whether it was not suspended before. */
    public boolean suspend(UUID id, String reason) {
        Optional<Long> version = accounts.changeStatus(id, "suspended");
        version.ifPresent(changed -> outbox.publish(new UserSuspended(id, reason, clock.instant(), changed)));
        return version.isPresent();
    }

    public void reinstate(UUID id) {
        accounts.changeStatus(id, "active")
                .ifPresent(version -> outbox.publish(new UserReinstated(id, clock.instant(), version)));
    }

    /** Returns the id of the account with this address, 404 when there is none. */
    public UUID giveRole(String email, String role) {
        return accounts.changeRole(email, role).orElseThrow(() -> ProblemException.notFound("user"));
    }

    AccountView rename(UUID id, String name) {
        Optional<Long> version = accounts.rename(id, name);
        AccountView account = get(id);
        version.ifPresent(changed -> outbox.publish(new UserUpdated(id, account.email(), name, changed)));
        return account;
    }

    private static ProblemException emailTaken() {
        return new ProblemException(HttpStatus.CONFLICT, "email-taken", "This email address already has an account.");
    }
}
