package io.filmstudio.user.recovery;

import io.filmstudio.common.web.ProblemException;
import io.filmstudio.user.account.AccountService;
import io.filmstudio.user.account.Credentials;
import io.filmstudio.user.mail.MailKind;
import io.filmstudio.user.mail.MailedTokens;
import io.filmstudio.user.mail.MailedTokens.Proof;
import io.filmstudio.user.mail.Mails;
import io.filmstudio.user.session.SessionService;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class RecoveryService {

    private final AccountService accounts;
    private final SessionService sessions;
    private final MailedTokens tokens;
    private final Mails mails;

    RecoveryService(AccountService accounts, SessionService sessions, MailedTokens tokens, Mails mails) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.tokens = tokens;
        this.mails = mails;
    }

    void verify(String token) {
        Proof proof = redeem(token, MailKind.VERIFY_EMAIL);
        accounts.verify(proof.userId(), proof.address());
    }

    /** Takes the same way for addresses with and without an account. */
    void requestReset(String email) {
        mails.request(email, MailKind.RESET_PASSWORD);
    }

    /** Spares the cost of a password hash when the code is known to be no good. */
    @Transactional(readOnly = true)
    void requireGood(String token) {
        if (!tokens.isGood(token, MailKind.RESET_PASSWORD)) {
            throw refused();
        }
    }

    /** Ends every session. Who can read the mail also owns the address. */
    void reset(String token, String passwordHash) {
        Proof proof = redeem(token, MailKind.RESET_PASSWORD);
        accounts.changePassword(proof.userId(), passwordHash);
        accounts.verify(proof.userId(), proof.address());
        sessions.endAll(proof.userId(), "reset");
    }

    /** Ends every session but the one that asked. */
    void change(Credentials verified, UUID sessionId, String passwordHash) {
        accounts.changePassword(verified, passwordHash);
        sessions.endAllBut(sessionId, verified.userId(), "password change");
    }

    private Proof redeem(String token, MailKind kind) {
        return tokens.redeem(token, kind).orElseThrow(RecoveryService::refused);
    }

    private static ProblemException refused() {
        return new ProblemException(
                HttpStatus.BAD_REQUEST,
                "invalid-mailed-token",
                "This code is not valid any more. Please ask for a new mail.");
    }
}
