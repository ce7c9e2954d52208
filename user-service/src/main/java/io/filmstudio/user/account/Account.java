package io.filmstudio.user.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who signed up. Tier, credits and status are changed by statements of their own ({@link AccountState}), never
 * by saving the entity, so that an edit of the name cannot undo them.
 */
@Entity
@SuppressWarnings("NullAway.Init")
class Account {

    @Id
    private UUID id;

    @Column(updatable = false)
    private String email;

    private String name;

    @Column(updatable = false)
    private String role;

    @Column(updatable = false)
    private String tier;

    @Column(updatable = false)
    private @Nullable Long credits;

    @Column(updatable = false)
    private String status;

    @Column(updatable = false)
    private boolean emailVerified;

    @Column(updatable = false)
    private Instant createdAt;

    @Version
    private long version;

    protected Account() {}

    /** Returns whether anything changed. */
    boolean rename(String newName) {
        boolean changed = !newName.equals(name);
        name = newName;
        return changed;
    }

    AccountView view() {
        return new AccountView(id, email, name, tier, credits, role, status, emailVerified, createdAt);
    }

    UUID id() {
        return id;
    }

    String email() {
        return email;
    }

    String name() {
        return name;
    }

    long version() {
        return version;
    }
}
