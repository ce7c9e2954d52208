package io.filmstudio.admin.audit;

import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class AuditRepository {

    private final JdbcClient jdbc;

    AuditRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Head head() {
        return jdbc.sql("select number, hash from audit_head").query(Head.class).single();
    }

    /** Lets one transaction at a time write the next entry, among all replicas. */
    Head lockHead() {
        return jdbc.sql("select number, hash from audit_head for update")
                .query(Head.class)
                .single();
    }

    /** Appends to the chain, which moves its head. */
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

    /**
     * Where the chain ends.
     *
     * @param number how many entries there are
     * @param hash the last one's, empty while there is none
     */
    record Head(long number, byte[] hash) {

        boolean is(Head other) {
            return number == other.number && MessageDigest.isEqual(hash, other.hash);
        }
    }
}
