package io.filmstudio.admin.account;

import io.filmstudio.admin.work.JobView;
import io.filmstudio.admin.work.ProjectView;
import io.filmstudio.admin.work.WorkService;
import io.filmstudio.common.web.Paging;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/admin/users")
class AccountController {

    private final AccountService accounts;
    private final WorkService work;

    AccountController(AccountService accounts, WorkService work) {
        this.accounts = accounts;
        this.work = work;
    }

    /** Users, by name or address and tier. */
    @GetMapping
    AccountListView list(
            @RequestParam(defaultValue = "") String search,
            @RequestParam
                    @Nullable @Pattern(regexp = "free|pro|enterprise", message = "must be free, pro or enterprise") String tier,
            @Valid Paging paging) {
        return accounts.search(search, tier, paging);
    }

    /** One user, with the latest projects and jobs. */
    @GetMapping("/{id}")
    AccountDetailView get(@PathVariable UUID id) {
        return new AccountDetailView(accounts.get(id), work.projectsOf(id), work.jobsOf(id));
    }

    /** A user with the latest projects and jobs, newest first. */
    record AccountDetailView(AccountView user, List<ProjectView> projects, List<JobView> jobs) {}
}
