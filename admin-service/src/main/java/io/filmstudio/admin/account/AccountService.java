package io.filmstudio.admin.account;

import io.filmstudio.common.web.Paging;
import io.filmstudio.common.web.ProblemException;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds users. What is shown trails the other services by the time that an event takes. */
@Service
@Transactional(readOnly = true)
public class AccountService {

    private final AccountRepository accounts;

    AccountService(AccountRepository accounts) {
        this.accounts = accounts;
    }

    AccountListView search(String search, @Nullable String tier, Paging paging) {
        String wanted = search.strip().toLowerCase(Locale.ROOT);
        return new AccountListView(
                accounts.search(wanted, tier, paging.limit(), paging.offset()),
                paging.page(),
                paging.limit(),
                accounts.count(wanted, tier));
    }

    AccountView get(UUID id) {
        return accounts.find(id).orElseThrow(() -> ProblemException.notFound("user"));
    }

    /** Throws for a user that nobody has heard of. */
    public void requireKnown(UUID id) {
        get(id);
    }
}
