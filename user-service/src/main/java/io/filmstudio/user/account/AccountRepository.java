package io.filmstudio.user.account;

import io.filmstudio.contract.credit.SubscriptionChanged;
import io.filmstudio.contract.credit.WalletBalanceChanged;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Accounts; what changes one is a single conditional statement, since it races with other changes. */
@Repository
class AccountRepository {

    private final JdbcClient jdbc;

    AccountRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of many that register the same address at once, one gets true. */
    boolean insertIfUnused(
            UUID id, String email, String name, @Nullable String passwordHash, long credits, Instant createdAt) {
        return jdbc.sql(
                                """
                insert into account (id, email, name, password_hash, credits, created_at)
                values (:id, :email, :name, :passwordHash, :credits, :createdAt)
                on conflict (email) do nothing
                """)
                        .param("id", id)
                        .param("email", email)
                        .param("name", name)
                        .param("passwordHash", passwordHash)
                        .param("credits", credits)
                        .param("createdAt", Timestamp.from(createdAt))
                        .update()
                == 1;
    }

    boolean isUsed(String email) {
        return jdbc.sql("select exists (select from account where email = :email)")
                .param("email", email)
                .query(Boolean.class)
                .single();
    }

    Optional<Credentials> findCredentials(String email) {
        return jdbc.sql("select id as user_id, password_hash from account where email = :email")
                .param("email", email)
                .query(Credentials.class)
                .optional();
    }

    Optional<AccountView> find(UUID id) {
        return jdbc.sql("select * from account where id = :id")
                .param("id", id)
                .query(AccountView.class)
                .optional();
    }

    /**
     * The account, whose status, role and password cannot change before the caller's transaction ends: what is granted
     * to an active account is seen by a suspension that comes a moment later.
     */
    Optional<AccountView> lock(UUID id) {
        return jdbc.sql("select * from account where id = :id for share")
                .param("id", id)
                .query(AccountView.class)
                .optional();
    }

    /** Whether the password is still the one that was verified; if so, until the caller's transaction ends. */
    boolean lockPassword(Credentials verified) {
        return jdbc.sql("select from account where id = :id and password_hash = :hash for share")
                .param("id", verified.userId())
                .param("hash", verified.passwordHash())
                .query((_, _) -> true)
                .optional()
                .isPresent();
    }

    /** The account's new version, or nothing when it had this name already. */
    Optional<Long> rename(UUID id, String name) {
        return jdbc.sql(
                        """
                update account set name = :name, version = version + 1
                where id = :id and name <> :name
                returning version
                """)
                .param("id", id)
                .param("name", name)
                .query(Long.class)
                .optional();
    }

    /** The account's new version, or nothing when it had this status already. */
    Optional<Long> changeStatus(UUID id, String status) {
        return jdbc.sql(
                        """
                update account set status = :status, version = version + 1
                where id = :id and status <> :status
                returning version
                """)
                .param("id", id)
                .param("status", status)
                .query(Long.class)
                .optional();
    }

    void changePassword(UUID id, @Nullable String passwordHash) {
        jdbc.sql("update account set password_hash = :hash where id = :id")
                .param("id", id)
                .param("hash", passwordHash)
                .update();
    }

    /** Whether the password was still the one that was verified. */
    boolean replacePassword(Credentials verified, String passwordHash) {
        return jdbc.sql("update account set password_hash = :new where id = :id and password_hash = :verified")
                        .param("id", verified.userId())
                        .param("verified", verified.passwordHash())
                        .param("new", passwordHash)
                        .update()
                == 1;
    }

    /** Whether the address is still the account's and was not proved before. */
    boolean verify(UUID id, String email) {
        return jdbc.sql(
                                """
                update account set email_verified = true
                where id = :id and email = :email and not email_verified
                """)
                        .param("id", id)
                        .param("email", email)
                        .update()
                == 1;
    }

    Optional<UUID> changeRole(String email, String role) {
        return jdbc.sql("update account set role = :role where email = :email returning id")
                .param("email", email)
                .param("role", role)
                .query(UUID.class)
                .optional();
    }

    /** An event that is older than the last one applied changes nothing. */
    void copyBalance(WalletBalanceChanged event) {
        jdbc.sql(
                        """
                update account set credits = :credits, wallet_version = :version
                where id = :id and wallet_version < :version
                """)
                .param("id", event.userId())
                .param("credits", event.balance())
                .param("version", event.version())
                .update();
    }

    /** An event that is older than the last one applied changes nothing. */
    void copyTier(SubscriptionChanged event) {
        jdbc.sql(
                        """
                update account set tier = :tier, subscription_version = :version
                where id = :id and subscription_version < :version
                """)
                .param("id", event.userId())
                .param("tier", event.tier())
                .param("version", event.version())
                .update();
    }
}
