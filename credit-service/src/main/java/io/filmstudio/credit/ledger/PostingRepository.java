package io.filmstudio.credit.ledger;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/** The statements that move credits. Wallets change by what was really inserted, and by nothing else. */
@Repository
class PostingRepository {

    private static final String MOVE =
            """
            , moved as (
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
            ), opened as (
                insert into open_hold (id, job_id, run, check_at)
                select id, job_id, run, now() + make_interval(secs => :checkAfter) from posted where kind = 'HOLD'
            )
            select id from posted
            """;

    private static final String POST =
            """
            with posted as (
                insert into transfer (id, wallet_id, kind, amount, pending_id, job_id, run, allowance_id, from_allowance,
                    reason, credits_delta, debits_delta, pending_delta, debt_delta, allowance_delta)
                select id, wallet_id, kind, amount, pending_id, job_id, run, allowance_id, from_allowance,
                    reason, credits_delta, debits_delta, pending_delta, debt_delta, allowance_delta
                from json_populate_recordset(null::transfer, :transfers::json)
                on conflict do nothing
                returning *
            )"""
                    + MOVE;

    private static final String HOLD =
            """
            with wallet_row as (
                select w.id, w.allowance_id, least(w.allowance, :credits) as expiring
                from wallet w join account a on a.wallet_id = w.id
                where a.user_id = :userId and a.tier <> 'ENTERPRISE' and w.debt = 0
                    and w.credits_posted - w.debits_posted - w.debits_pending >= :credits
                for no key update of w
            ), posted as (
                insert into transfer (id, wallet_id, kind, amount, job_id, run, allowance_id, from_allowance,
                    credits_delta, debits_delta, pending_delta, debt_delta, allowance_delta)
                select :id, id, 'HOLD', :credits, :jobId, :run, case when expiring > 0 then allowance_id end, expiring,
                    0, 0, :credits, 0, -expiring
                from wallet_row
                on conflict do nothing
                returning *
            )"""
                    + MOVE.replace(
                            "select id from posted",
                            """
            select a.tier from posted join account a on a.wallet_id = posted.wallet_id""");

    private final JdbcClient jdbc;
    private final JsonMapper rows;
    private final Duration checkAfter;

    PostingRepository(JdbcClient jdbc, JsonMapper json, LedgerProperties properties) {
        this.jdbc = jdbc;
        this.rows = json.rebuild()
                .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                .build();
        this.checkAfter = properties.checkHoldsAfter();
    }

    /** Posts what is not yet there and answers which that was. Needs the wallets' locks. */
    List<UUID> post(Collection<Transfer> transfers) {
        forgetOpen(transfers.stream()
                .map(Transfer::pendingId)
                .filter(Objects::nonNull)
                .toList());
        return jdbc.sql(POST)
                .param("transfers", rows.writeValueAsString(transfers))
                .param("checkAfter", checkAfter.toSeconds())
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

    /**
     * Places a hold in one conditional statement and answers the owner's tier. Empty says only that it was not placed:
     * there may be too few credits, no wallet, the id may be used, or credits be unlimited.
     */
    Optional<Tier> hold(UUID id, UUID userId, UUID jobId, int run, long credits) {
        return jdbc.sql(HOLD)
                .param("id", id)
                .param("userId", userId)
                .param("jobId", jobId)
                .param("run", run)
                .param("credits", credits)
                .param("checkAfter", checkAfter.toSeconds())
                .query(Tier.class)
                .optional();
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
