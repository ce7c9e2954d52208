package io.filmstudio.admin.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.filmstudio.admin.AdminClient;
import io.filmstudio.admin.AdminTest;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@AdminTest
class AuditTests {

    @LocalServerPort
    int port;

    @Autowired
    AuditService audit;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    private final UUID actor = UUID.randomUUID();

    @BeforeEach
    void someEntries() {
        for (int i = 0; i < 3; i++) {
            write(i);
        }
    }

    private void write(int i) {
        audit.record(new Operator(actor, "192.0.2.1"), "user.looked-at", "user:" + i, Map.of("number", i));
    }

    @Test
    void entriesAreListedNewestFirst() {
        var listed = new AdminClient(port).get("/api/admin/audit?limit=2");

        assertThat(listed.body().at("/entries")).hasSize(2);
        assertThat(listed.text("/entries/0/actor")).isEqualTo(actor.toString());
        assertThat(listed.text("/entries/0/target")).isEqualTo("user:2");
        assertThat(listed.text("/entries/0/address")).isEqualTo("192.0.2.1");
        assertThat(listed.number("/entries/0/details/number")).isEqualTo(2);
        assertThat(listed.number("/entries/0/number")).isEqualTo(listed.number("/total"));
    }

    @Test
    void manyWritersMakeOneChain() throws Exception {
        long before = audit.count();
        Callable<Void> writer = () -> {
            write(7);
            return null;
        };

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var done : threads.invokeAll(
                    IntStream.range(0, 20).mapToObj(i -> writer).toList())) {
                done.get();
            }
        }

        assertThat(audit.verify()).isEqualTo(new AuditService.Verification(true, before + 20));
        assertThat(new AdminClient(port)
                        .get("/api/admin/audit/verification")
                        .body()
                        .at("/valid")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void entriesCannotBeChangedOrRemoved() {
        for (String change : new String[] {
            "update audit_entry set target = 'user:other'", "delete from audit_entry", "truncate audit_entry"
        }) {
            assertThatExceptionOfType(DataAccessException.class)
                    .isThrownBy(() -> jdbc.sql(change).update())
                    .withMessageContaining("never changed");
        }
    }

    @Test
    void tamperingWithTheTableItselfIsFound() {
        long number = audit.count() - 1;

        assertThat(afterTampering("update audit_entry set actor = gen_random_uuid() where number = " + number))
                .isEqualTo(new AuditService.Verification(false, number - 1));
        assertThat(afterTampering("delete from audit_entry where number = " + number))
                .isEqualTo(new AuditService.Verification(false, number - 1));
        assertThat(afterTampering("delete from audit_entry where number > " + number))
                .isEqualTo(new AuditService.Verification(false, number));
        assertThat(audit.verify().valid()).isTrue();
    }

    @Test
    void entryThatDoesNotFollowTheLastIsRefused() {
        for (String place : new String[] {"number + 1, hash || '!'", "number + 2, hash", "number - 1000000, hash"}) {
            assertThatExceptionOfType(DataAccessException.class)
                    .isThrownBy(() -> jdbc.sql(
                                    """
                            insert into audit_entry (number, previous, at, actor, address, action, target, details, hash)
                            select %s, now(), gen_random_uuid(), 'a', 'a', 'a', '{}', 'new' from audit_head
                            """
                                            .formatted(place))
                            .update())
                    .withMessageContaining("does not follow");
        }
    }

    @Test
    void headOnlyMovesToTheNextEntry() {
        for (String change : new String[] {
            "update audit_head set number = number - 1", "update audit_head set number = number + 1",
            "delete from audit_head", "truncate audit_head"
        }) {
            assertThatExceptionOfType(DataAccessException.class)
                    .isThrownBy(() -> jdbc.sql(change).update())
                    .withMessageContaining("only moves");
        }
    }

    /** As somebody with the owner's rights could do it; rolled back afterwards. */
    private AuditService.Verification afterTampering(String sql) {
        return transaction.execute(status -> {
            status.setRollbackOnly();
            jdbc.sql("alter table audit_entry disable trigger user").update();
            jdbc.sql(sql).update();
            return audit.verify();
        });
    }
}
