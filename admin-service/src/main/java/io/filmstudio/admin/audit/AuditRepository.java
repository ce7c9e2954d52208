package io.filmstudio.admin.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class AuditRepository {

    private final JdbcClient jdbc;

    AuditRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Lets one transaction at a time write the next entry, among all replicas. */
    void lockChain() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('audit.' || current_schema()), 0)")
                .query(row -> {});
    }

    Optional<AuditEntry> last() {
        return jdbc.sql("select * from audit_entry order by number desc limit 1")
                .query(AuditRepository::entry)
                .optional();
    }

    void insert(AuditEntry entry) {
        jdbc.sql(
                        """
                insert into audit_entry (number, at, actor, address, action, target, details, previous, hash)
                values (:number, :at, :actor, :address, :action, :target, :details, :previous, :hash)
                """)
                .param("number", entry.number())
                .param("at", entry.at().atOffset(ZoneOffset.UTC))
                .param("actor", entry.actor())
                .param("address", entry.address())
                .param("action", entry.action())
                .param("target", entry.target())
                .param("details", entry.details())
                .param("previous", entry.previous())
                .param("hash", entry.hash())
                .update();
    }

    /** Newest first. */
    List<AuditEntry> page(int limit, int offset) {
        return jdbc.sql("select * from audit_entry order by number desc limit :limit offset :offset")
                .param("limit", limit)
                .param("offset", offset)
                .query(AuditRepository::entry)
                .list();
    }

    /** In the order of the chain, from the one after that number. */
    List<AuditEntry> following(long number, int limit) {
        return jdbc.sql("select * from audit_entry where number > :number order by number limit :limit")
                .param("number", number)
                .param("limit", limit)
                .query(AuditRepository::entry)
                .list();
    }

    private static AuditEntry entry(ResultSet row, int number) throws SQLException {
        return new AuditEntry(
                row.getLong("number"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getObject("actor", UUID.class),
                row.getString("address"),
                row.getString("action"),
                row.getString("target"),
                row.getString("details"),
                row.getBytes("previous"),
                row.getBytes("hash"));
    }
}
