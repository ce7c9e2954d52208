package io.filmstudio.credit.ledger;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/**
 * The statements that move credits, but for {@link HoldingRepository}'s. Wallets change by what was really inserted, and
 * by nothing else.
 */
@Repository
class PostingRepository {

    private static final String POST =
            """
            with posted as (
                insert into transfer (id, wallet_id, kind, amount, pending_id, job_id, run, allowance_id, from_allowance,
                    reason, credits_delta, debits_delta, pending_delta, debt_delta, allowance_delta)
                select id, wallet_id, kind, amount, pending_id, job_id, run, allowance_id, from_allowance,
                    reason, credits_delta, debits_delta, pending_delta, debt_delta, allowance_delta
                from json_populate_recordset(null::transfer, :transfers::json)
                on conflict do nothing
                returning id, wallet_id, credits_delta, debits_delta, pending_delta, debt_delta, allowance_delta
            ), moved as (
                update wallet w
                set credits_posted = w.credits_posted + d.credits, debits_posted = w.debits_posted + d.debits,
                    debits_pending = w.debits_pending + d.pending, debt = w.debt + d.debt,
                    allowance = w.allowance + d.allowance, version = w.version + 1
                from (
                    select wallet_id, sum(credits_delta)::bigint as credits, sum(debits_delta)::bigint as debits,
                        sum(pending_delta)::bigint as pending, sum(debt_delta)::bigint as debt,
                        sum(allowance_delta)::bigint as allowance
                    from posted group by wallet_id
                ) d
                where w.id = d.wallet_id
                returning w.id
            ), marked as (
                insert into wallet_change (wallet_id) select id from moved on conflict do nothing
            )
            select id from posted
            """;

    private final JdbcClient jdbc;
    private final JsonMapper rows;

    PostingRepository(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.rows = json.rebuild()
                .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                .build();
    }

    /** Posts what is not yet there, anything but holds, and answers which that was. Needs the wallets' locks. */
    List<UUID> post(Collection<Transfer> transfers) {
        forgetOpen(transfers.stream()
                .map(Transfer::pendingId)
                .filter(Objects::nonNull)
                .toList());
        return jdbc.sql(POST)
                .param("transfers", rows.writeValueAsString(transfers))
                .query(UUID.class)
                .list();
    }

    /** Whether these transfers resolve the holds or others did before: afterwards they are not open. */
    private void forgetOpen(List<UUID> holdIds) {
        if (!holdIds.isEmpty()) {
            jdbc.sql("delete from open_hold where id = any(:holdIds::uuid[])")
                    .param("holdIds", LedgerRepository.array(holdIds))
                    .update();
        }
    }

    /** Only under the wallets' locks: who changes a wallet then waits, and leaves a new mark. */
    void forgetChanges(Collection<UUID> walletIds) {
        jdbc.sql("delete from wallet_change where wallet_id = any(:walletIds::uuid[])")
                .param("walletIds", LedgerRepository.array(walletIds))
                .update();
    }

    Optional<Long> changeTier(UUID userId, Tier tier) {
        return jdbc.sql(
                        """
                with changed as (
                    update account set tier = :tier, tier_version = tier_version + 1
                    where user_id = :userId and tier <> :tier
                    returning wallet_id, tier_version
                ), moved as (
                    update wallet set version = version + 1 from changed where id = wallet_id returning id
                ), marked as (
                    insert into wallet_change (wallet_id) select id from moved on conflict do nothing
                )
                select tier_version from changed
                """)
                .param("userId", userId)
                .param("tier", tier.name())
                .query(Long.class)
                .optional();
    }
}
