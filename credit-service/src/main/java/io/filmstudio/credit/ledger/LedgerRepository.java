package io.filmstudio.credit.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads accounts and transfers, and locks wallets; {@link PostingRepository} and {@link HoldingRepository} write. */
@Repository
class LedgerRepository {

    private static final String ACCOUNT =
            """
            select a.user_id, coalesce(a.tier, 'FREE') as tier, w.*
            from wallet w left join account a on a.wallet_id = w.id
            """;

    private static final String LOCK =
            """
            select w.id from wallet w left join account a on a.wallet_id = w.id
            where %s = any(:ids::uuid[]) order by w.id for no key update of w
            """;

    private final JdbcClient jdbc;

    LedgerRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Opens a wallet unless the user has one; a concurrent opener is waited for. */
    boolean open(UUID userId, UUID walletId) {
        return jdbc.sql(
                                """
                with mine as (
                    insert into account (user_id, wallet_id) values (:userId, :walletId)
                    on conflict (user_id) do nothing returning wallet_id
                )
                insert into wallet (id) select wallet_id from mine
                """)
                        .param("userId", userId)
                        .param("walletId", walletId)
                        .update()
                == 1;
    }

    Optional<Account> findAccount(UUID userId) {
        return jdbc.sql(ACCOUNT + "where a.user_id = :userId")
                .param("userId", userId)
                .query(LedgerRepository::account)
                .optional();
    }

    List<Account> lockByUsers(Collection<UUID> userIds) {
        return lock("a.user_id", array(userIds));
    }

    List<Account> lockByWallets(Collection<UUID> walletIds) {
        return lock("w.id", array(walletIds));
    }

    /**
     * Locks in the order of wallet ids, so that two of these never wait for each other. Reads only afterwards: of what
     * a locking statement joins it would see the tier as it was before the wait.
     */
    private List<Account> lock(String key, String[] ids) {
        jdbc.sql(LOCK.formatted(key)).param("ids", ids).query(UUID.class).list();
        return jdbc.sql(ACCOUNT + "where " + key + " = any(:ids::uuid[])")
                .param("ids", ids)
                .query(LedgerRepository::account)
                .list();
    }

    /** Marks that nobody else is at. Whoever changes such a wallet meanwhile is waited for when it is locked. */
    List<UUID> lockChangedWallets(int limit) {
        return jdbc.sql("select wallet_id from wallet_change limit :limit for update skip locked")
                .param("limit", limit)
                .query(UUID.class)
                .list();
    }

    List<Transfer> find(Collection<UUID> ids) {
        return jdbc.sql("select * from transfer where id = any(:ids::uuid[])")
                .param("ids", array(ids))
                .query(Transfer.class)
                .list();
    }

    List<Transfer> findResolutions(Collection<UUID> holdIds) {
        return jdbc.sql("select * from transfer where pending_id = any(:holdIds::uuid[])")
                .param("holdIds", array(holdIds))
                .query(Transfer.class)
                .list();
    }

    /** The wallet's lines, newest first. Holds that were voided before they were placed are none. */
    List<Entry> history(UUID walletId, int limit, long offset) {
        return jdbc.sql(
                        """
                select id, kind, amount, credits_delta - debits_delta - pending_delta as change, job_id, reason, created_at
                from transfer where wallet_id = :walletId and amount > 0
                order by seq desc limit :limit offset :offset
                """)
                .param("walletId", walletId)
                .param("limit", limit)
                .param("offset", offset)
                .query(Entry.class)
                .list();
    }

    long countHistory(UUID walletId) {
        return jdbc.sql("select count(*) from transfer where wallet_id = :walletId and amount > 0")
                .param("walletId", walletId)
                .query(Long.class)
                .single();
    }

    /** One parameter however many ids, so that the statement stays the same and is prepared once. */
    static String[] array(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).toArray(String[]::new);
    }

    private static Account account(ResultSet row, int index) throws SQLException {
        @Nullable UUID userId = row.getObject("user_id", UUID.class);
        Wallet wallet = new Wallet(
                row.getObject("id", UUID.class),
                row.getLong("credits_posted"),
                row.getLong("debits_posted"),
                row.getLong("debits_pending"),
                row.getLong("debt"),
                row.getLong("allowance"),
                row.getObject("allowance_id", UUID.class),
                row.getLong("version"));
        return new Account(userId, Tier.valueOf(row.getString("tier")), wallet);
    }
}
