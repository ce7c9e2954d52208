package io.filmstudio.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the audit tells about one target: each act with who, when and from where. */
public final class AuditTrail {

    private AuditTrail() {}

    /** The actions on the target, in order, all of them by that operator and from this machine. */
    public static List<String> of(String target, AdminClient operator, JdbcClient jdbc) {
        List<Entry> entries = jdbc.sql(
                        "select action, actor::text, address, at is not null as timed from audit_entry where target = ? order by number")
                .param(target)
                .query(Entry.class)
                .list();
        assertThat(entries)
                .allMatch(entry -> entry.timed() && entry.address().equals("127.0.0.1"))
                .allMatch(entry -> entry.actor().equals(operator.operatorId.toString()));
        return entries.stream().map(Entry::action).toList();
    }

    private record Entry(String action, String actor, String address, boolean timed) {}
}
