package io.filmstudio.admin.account;

import io.filmstudio.contract.credit.SubscriptionChanged;
import io.filmstudio.contract.credit.WalletBalanceChanged;
import io.filmstudio.contract.user.UserRegistered;
import io.filmstudio.contract.user.UserReinstated;
import io.filmstudio.contract.user.UserSuspended;
import io.filmstudio.contract.user.UserUpdated;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Puts accounts together from events in any order: each kind of fact has a version of its own, and the highest wins. */
@Repository
class AccountReadModel {

    private final JdbcClient jdbc;

    AccountReadModel(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void apply(UserRegistered event) {
        jdbc.sql(
                        """
                insert into account as a (user_id, email, name, tier, registered_at)
                values (:userId, :email, :name, :tier, :registeredAt)
                on conflict (user_id) do update set registered_at = excluded.registered_at,
                    email = coalesce(a.email, excluded.email), name = coalesce(a.name, excluded.name),
                    tier = case when a.tier_version < 0 then excluded.tier else a.tier end
                """)
                .param("userId", event.userId())
                .param("email", event.email())
                .param("name", event.name())
                .param("tier", event.tier())
                .param("registeredAt", event.registeredAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    void apply(UserUpdated event) {
        jdbc.sql(
                        """
                insert into account as a (user_id, email, name, profile_version)
                values (:userId, :email, :name, :version)
                on conflict (user_id) do update set email = excluded.email, name = excluded.name,
                    profile_version = excluded.profile_version
                where a.profile_version < excluded.profile_version
                """)
                .paramSource(event)
                .update();
    }

    void apply(UserSuspended event) {
        stands(event.userId(), "suspended", event.version());
    }

    void apply(UserReinstated event) {
        stands(event.userId(), "active", event.version());
    }

    private void stands(UUID userId, String status, long version) {
        jdbc.sql(
                        """
                insert into account as a (user_id, status, status_version) values (:userId, :status, :version)
                on conflict (user_id) do update set status = excluded.status, status_version = excluded.status_version
                where a.status_version < excluded.status_version
                """)
                .param("userId", userId)
                .param("status", status)
                .param("version", version)
                .update();
    }

    void apply(WalletBalanceChanged event) {
        jdbc.sql(
                        """
                insert into account as a (user_id, credits, unlimited, wallet_version)
                values (:userId, :balance, :unlimited, :version)
                on conflict (user_id) do update set credits = excluded.credits, unlimited = excluded.unlimited,
                    wallet_version = excluded.wallet_version
                where a.wallet_version < excluded.wallet_version
                """)
                .paramSource(event)
                .update();
    }

    void apply(SubscriptionChanged event) {
        jdbc.sql(
                        """
                insert into account as a (user_id, tier, tier_version) values (:userId, :tier, :version)
                on conflict (user_id) do update set tier = excluded.tier, tier_version = excluded.tier_version
                where a.tier_version < excluded.tier_version
                """)
                .param("userId", event.userId())
                .param("tier", event.tier())
                .param("version", event.version())
                .update();
    }
}
