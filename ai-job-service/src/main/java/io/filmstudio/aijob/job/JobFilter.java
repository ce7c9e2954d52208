package io.filmstudio.aijob.job;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which of a user's jobs a list shows; nulls do not filter. */
public record JobFilter(
        UUID userId, @Nullable String status, @Nullable String type, @Nullable UUID projectId, int limit, int offset) {

    /** A job that is still being paid for counts as queued, as its owner sees it. */
    static final String WHERE =
            """
            where user_id = :userId
                and (:status::text is null or :status = case status when 'reserving' then 'queued' else status end)
                and (:type::text is null or type = :type)
                and (:projectId::uuid is null or project_id = :projectId)
            """;
}
