package io.filmstudio.admin.grant;

import io.filmstudio.admin.account.AccountService;
import io.filmstudio.admin.act.Act;
import io.filmstudio.admin.act.Acts;
import io.filmstudio.admin.audit.Operator;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Gives credits by hand. */
@Service
class GrantService {

    private final AccountService accounts;
    private final Acts acts;
    private final CreditClient credit;

    GrantService(AccountService accounts, Acts acts, CreditClient credit) {
        this.accounts = accounts;
        this.acts = acts;
        this.credit = credit;
    }

    /** The balance afterwards; null where credits are unlimited. */
    @Nullable Long grant(Grant grant) {
        accounts.requireKnown(grant.userId());
        Map<String, ?> details = Map.of("grantId", grant.id(), "credits", grant.credits(), "reason", grant.reason());
        var act = new Act(
                grant.operator(),
                "credit-service",
                "credits.grant",
                "credits.granted",
                "user:" + grant.userId(),
                details);
        return acts.carryOut(act, () -> credit.grant(grant.id(), grant.userId(), grant.credits(), grant.reason()));
    }

    /** Credits that an operator gives to a user. */
    record Grant(UUID id, Operator operator, UUID userId, long credits, String reason) {}
}
