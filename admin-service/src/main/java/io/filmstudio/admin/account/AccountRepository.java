package io.filmstudio.admin.account;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class AccountRepository {

    private static final String COLUMNS =
            """
            select user_id as id, email, name, tier, case when unlimited then null else coalesce(credits, 0) end as credits,
                unlimited, status, registered_at as created_at
            from account where registered_at is not null
            """;

    private static final String FILTER =
            """
            and (cast(:tier as text) is null or tier = :tier)
            and (position(:search in lower(email)) > 0 or position(:search in lower(name)) > 0
                or cast(user_id as text) = :search)
            """;

    private final JdbcClient jdbc;

    AccountRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Newest first; {@code search} is lower-case and part of an address or a name, or a whole id. */
    List<AccountView> search(String search, @Nullable String tier, int limit, int offset) {
        return jdbc.sql(COLUMNS + FILTER + "order by registered_at desc, user_id limit :limit offset :offset")
                .param("search", search)
                .param("tier", tier)
                .param("limit", limit)
                .param("offset", offset)
                .query(AccountView.class)
                .list();
    }

    long count(String search, @Nullable String tier) {
        return jdbc.sql("select count(*) from account where registered_at is not null " + FILTER)
                .param("search", search)
                .param("tier", tier)
                .query(Long.class)
                .single();
    }

    Optional<AccountView> find(UUID id) {
        return jdbc.sql(COLUMNS + "and user_id = :id")
                .param("id", id)
                .query(AccountView.class)
                .optional();
    }
}
