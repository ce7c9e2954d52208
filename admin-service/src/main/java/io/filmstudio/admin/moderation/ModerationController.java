package io.filmstudio.admin.moderation;

import io.filmstudio.admin.audit.Operator;
import io.filmstudio.common.openapi.Refuses;
import io.filmstudio.common.security.CurrentUser;
import io.filmstudio.common.web.Paging;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/admin/moderation")
class ModerationController {

    private final ModerationService moderation;

    ModerationController(ModerationService moderation) {
        this.moderation = moderation;
    }

    /** Flagged texts, the longest waiting first. */
    @GetMapping
    CaseListView list(
            @RequestParam
                    @Nullable @Pattern(regexp = "open|approved|rejected", message = "must be open, approved or rejected") String status,
            @Valid Paging paging) {
        return new CaseListView(
                moderation.page(status, paging), paging.page(), paging.limit(), moderation.count(status));
    }

    /** One flagged text. */
    @GetMapping("/{id}")
    ModerationCase get(@PathVariable UUID id) {
        return moderation.get(id);
    }

    /** Admits a flagged text. From now on the same text is admitted, whoever submits it. Its author is told. */
    @PostMapping("/{id}/approve")
    @Refuses("409 decided-otherwise")
    ModerationCase approve(
            CurrentUser operator,
            @PathVariable UUID id,
            @Valid @RequestBody(required = false) @Nullable DecisionRequest request,
            HttpServletRequest http) {
        return moderation.decide(Operator.of(operator, http), id, true, reason(request));
    }

    /** Refuses a flagged text. From now on the same text is refused, whoever submits it. Its author is told, with the reason. */
    @PostMapping("/{id}/reject")
    @Refuses("409 decided-otherwise")
    ModerationCase reject(
            CurrentUser operator,
            @PathVariable UUID id,
            @Valid @RequestBody(required = false) @Nullable DecisionRequest request,
            HttpServletRequest http) {
        return moderation.decide(Operator.of(operator, http), id, false, reason(request));
    }

    private static @Nullable String reason(@Nullable DecisionRequest request) {
        return request == null ? null : request.reason();
    }

    record DecisionRequest(@Nullable @Size(max = 500) String reason) {}

    record CaseListView(List<ModerationCase> cases, int page, int limit, long total) {}
}
