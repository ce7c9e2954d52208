package io.filmstudio.credit.ledger;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** When the allowances end. Writes need the wallet's lock. */
@Repository
class AllowanceRepository {

    private final JdbcClient jdbc;

    AllowanceRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void replace(UUID walletId, UUID grantId, Instant endsAt) {
        end(walletId);
        jdbc.sql("insert into allowance (grant_id, wallet_id, ends_at) values (:grantId, :walletId, :endsAt)")
                .param("grantId", grantId)
                .param("walletId", walletId)
                .param("endsAt", Timestamp.from(endsAt))
                .update();
        jdbc.sql("update wallet set allowance_id = :grantId where id = :walletId")
                .param("grantId", grantId)
                .param("walletId", walletId)
                .update();
    }

    void end(UUID walletId) {
        jdbc.sql("delete from allowance where wallet_id = :walletId")
                .param("walletId", walletId)
                .update();
        jdbc.sql("update wallet set allowance_id = null where id = :walletId")
                .param("walletId", walletId)
                .update();
    }

    List<Due> findDue(int limit) {
        return jdbc.sql(
                        "select grant_id, wallet_id from allowance where ends_at <= now() order by ends_at limit :limit")
                .param("limit", limit)
                .query(Due.class)
                .list();
    }

    record Due(UUID grantId, UUID walletId) {}
}
