package io.filmstudio.user.standing;

import io.filmstudio.user.account.AccountService;
import io.filmstudio.user.account.AccountView;
import io.filmstudio.user.session.SessionService;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Changes of standing; each takes effect for the tokens already out, too. Doing one twice is the same as once. */
@Service
@Transactional
class StandingService {

    private final AccountService accounts;
    private final SessionService sessions;

    StandingService(AccountService accounts, SessionService sessions) {
        this.accounts = accounts;
        this.sessions = sessions;
    }

    /** Ends every session; until reinstated, nobody signs in with this account. */
    AccountView suspend(UUID userId, String reason) {
        if (accounts.suspend(userId, reason)) {
            sessions.endAll(userId, "suspension");
            sessions.renewAccess(userId);
        }
        return accounts.get(userId);
    }

    AccountView reinstate(UUID userId) {
        accounts.reinstate(userId);
        return accounts.get(userId);
    }

    /** Access tokens with the old role die; sessions go on with the new one at their next refresh. */
    AccountView giveRole(String email, String role) {
        UUID userId = accounts.giveRole(email, role);
        sessions.renewAccess(userId);
        return accounts.get(userId);
    }
}
