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
    private final AccountState state;
    private final RegistrationProperties registration;
    private final Outbox outbox;
    private final Clock clock;

    AccountService(
            AccountRepository accounts,
            AccountState state,
            RegistrationProperties registration,
            Outbox outbox,
            Clock clock) {
        this.accounts = accounts;
        this.state = state;
        this.registration = registration;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Opens an account, without a password for somebody who signs in elsewhere; 409 when the address has one, also when another request is just a moment ahead. */
    public AccountView register(String email, String name, @Nullable String passwordHash) {
        UUID id = Uuids.v7(clock);
        Instant now = clock.instant();
        if (!state.insertIfUnused(id, email, name, passwordHash, registration.credits(), now)) {
            throw emailTaken();
        }
        AccountView account = get(id);
        outbox.publish(new UserRegistered(id, email, name, account.tier(), now));
        return account;
    }

    /** Spares the cost of a password hash when the address is known to be taken. */
    @Transactional(readOnly = true)
    public void requireUnused(String email) {
        if (state.isUsed(email)) {
            throw emailTaken();
        }
    }

    @Transactional(readOnly = true)
    public Optional<Credentials> findCredentials(String email) {
        return state.findCredentials(email);
    }

    @Transactional(readOnly = true)
    public AccountView get(UUID id) {
        return find(id).orElseThrow(() -> ProblemException.notFound("user"));
    }

    @Transactional(readOnly = true)
    public Optional<AccountView> find(UUID id) {
        return accounts.findById(id).map(Account::view);
    }

    /** 403 for a suspended account; keeps it from being suspended until the caller's transaction ends. */
    public void requireActive(UUID id) {
        String status = state.lockStatus(id).orElseThrow(() -> ProblemException.notFound("user"));
        if (!status.equals("active")) {
            throw new ProblemException(HttpStatus.FORBIDDEN, "account-suspended", "This account is suspended.");
        }
    }

    /** Null for an account that is to have no password. */
    public void changePassword(UUID id, @Nullable String passwordHash) {
        state.changePassword(id, passwordHash);
    }

    /** Notes that somebody proved to own the account's address. */
    public void verify(UUID id, String email) {
        if (state.verify(id, email)) {
            outbox.publish(new UserVerified(id, email, clock.instant()));
        }
    }

    /** Whether it was not suspended before. */
    public boolean suspend(UUID id, String reason) {
        Optional<Long> version = state.changeStatus(id, "suspended");
        version.ifPresent(changed -> outbox.publish(new UserSuspended(id, reason, clock.instant(), changed)));
        return version.isPresent();
    }

    public void reinstate(UUID id) {
        state.changeStatus(id, "active")
                .ifPresent(version -> outbox.publish(new UserReinstated(id, clock.instant(), version)));
    }

    /** Returns the id of the account with this address, 404 when there is none. */
    public UUID giveRole(String email, String role) {
        return state.changeRole(email, role).orElseThrow(() -> ProblemException.notFound("user"));
    }

    AccountView rename(UUID id, String name) {
        Account account = accounts.findById(id).orElseThrow(() -> ProblemException.notFound("user"));
        if (account.rename(name)) {
            accounts.flush();
            outbox.publish(new UserUpdated(id, account.email(), account.name(), account.version()));
        }
        return account.view();
    }

    private static ProblemException emailTaken() {
        return new ProblemException(HttpStatus.CONFLICT, "email-taken", "This email address already has an account.");
    }
}
