package io.filmstudio.credit.ledger;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The statements that set credits aside. They are the ledger's hot path, and name only what differs among holds. */
@Repository
class HoldingRepository {

    private static final String PLAIN =
            """
            with wallet_row as (
                select w.id, w.allowance_id, least(w.allowance, :credits) as expiring
                from wallet w join account a on a.wallet_id = w.id
                where a.user_id = :userId and a.tier <> 'ENTERPRISE' and w.debt = 0
                    and w.credits_posted - w.debits_posted - w.debits_pending >= :credits
                for no key update of w
            ), asked as (
                select :id::uuid as id, id as wallet_id, :jobId::uuid as job_id, :run::integer as run,
                    :credits::bigint as amount, case when expiring > 0 then allowance_id end as allowance_id,
                    expiring as from_allowance, -expiring as allowance_delta
                from wallet_row
            )""";

    private static final String MANY =
            """
            with asked as (
                select * from unnest(:ids::uuid[], :walletIds::uuid[], :jobIds::uuid[], :runs::integer[],
                    :amounts::bigint[], :allowanceIds::uuid[], :fromAllowances::bigint[], :allowanceDeltas::bigint[])
                    as hold (id, wallet_id, job_id, run, amount, allowance_id, from_allowance, allowance_delta)
            )""";

    private static final String POST =
            """
            , posted as (
                insert into transfer (id, wallet_id, kind, amount, job_id, run, allowance_id, from_allowance,
                    credits_delta, debits_delta, pending_delta, debt_delta, allowance_delta)
                select id, wallet_id, 'HOLD', amount, job_id, run, allowance_id, from_allowance,
                    0, 0, amount, 0, allowance_delta
                from asked
                on conflict do nothing
                returning id, wallet_id, job_id, run, amount, allowance_delta
            ), moved as (
                update wallet w
                set debits_pending = w.debits_pending + d.pending, allowance = w.allowance + d.allowance,
                    version = w.version + 1
                from (
                    select wallet_id, sum(amount)::bigint as pending, sum(allowance_delta)::bigint as allowance
                    from posted group by wallet_id
                ) d
                where w.id = d.wallet_id
                returning w.id
            ), marked as (
                insert into wallet_change (wallet_id) select id from moved on conflict do nothing
            ), opened as (
                insert into open_hold (id, job_id, run, check_at)
                select id, job_id, run, now() + make_interval(secs => :checkAfter) from posted
            )
            """;

    private final JdbcClient jdbc;
    private final long checkAfter;

    HoldingRepository(JdbcClient jdbc, LedgerProperties properties) {
        this.jdbc = jdbc;
        this.checkAfter = properties.checkHoldsAfter().toSeconds();
    }

    /**
     * Places a hold in one conditional statement and answers the owner's tier. Empty says only that it was not placed:
     * there may be too few credits, no wallet, the id may be used, or credits be unlimited.
     */
    Optional<Tier> hold(UUID id, UUID userId, UUID jobId, int run, long credits) {
        return jdbc.sql(PLAIN + POST + "select a.tier from posted join account a on a.wallet_id = posted.wallet_id")
                .param("id", id)
                .param("userId", userId)
                .param("jobId", jobId)
                .param("run", run)
                .param("credits", credits)
                .param("checkAfter", checkAfter)
                .query(Tier.class)
                .optional();
    }

    /** Posts those holds that are not yet there and answers which. Needs the wallets' locks. */
    List<UUID> post(Collection<Transfer> holds) {
        return jdbc.sql(MANY + POST + "select id from posted")
                .param("ids", column(holds, Transfer::id))
                .param("walletIds", column(holds, Transfer::walletId))
                .param("jobIds", column(holds, Transfer::jobId))
                .param("runs", column(holds, Transfer::run))
                .param("amounts", column(holds, Transfer::amount))
                .param("allowanceIds", column(holds, Transfer::allowanceId))
                .param("fromAllowances", column(holds, Transfer::fromAllowance))
                .param("allowanceDeltas", column(holds, Transfer::allowanceDelta))
                .param("checkAfter", checkAfter)
                .query(UUID.class)
                .list();
    }

    private static @Nullable String[] column(Collection<Transfer> holds, Function<Transfer, @Nullable Object> value) {
        return holds.stream()
                .map(value)
                .map(cell -> cell == null ? null : cell.toString())
                .toArray(String[]::new);
    }
}
