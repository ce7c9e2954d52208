package io.filmstudio.admin.standing;

import io.filmstudio.admin.act.Act;
import io.filmstudio.admin.act.Acts;
import io.filmstudio.admin.audit.Operator;
import io.filmstudio.admin.standing.UserClient.Account;
import io.filmstudio.common.web.ProblemException;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;

/** Suspends and reinstates. Asked twice, the second time is audited and changes nothing. */
@Service
class StandingService {

    private static final String SERVICE = "user-service";

    private final Acts acts;
    private final UserClient users;

    StandingService(Acts acts, UserClient users) {
        this.acts = acts;
        this.users = users;
    }

    /** Cuts off every access of the user. Operators cannot lock themselves out: 409. */
    Account suspend(Operator operator, UUID userId, String reason) {
        if (operator.id().equals(userId)) {
            throw new ProblemException(HttpStatus.CONFLICT, "own-account", "Nobody suspends their own account.");
        }
        var act = new Act(
                operator, SERVICE, "user.suspend", "user.suspended", "user:" + userId, Map.of("reason", reason));
        return acts.carryOut(act, () -> users.suspend(userId, reason));
    }

    Account reinstate(Operator operator, UUID userId) {
        var act = new Act(operator, SERVICE, "user.reinstate", "user.reinstated", "user:" + userId, Map.of());
        return acts.carryOut(act, () -> users.reinstate(userId));
    }
}
