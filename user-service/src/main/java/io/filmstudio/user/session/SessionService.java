package io.filmstudio.user.session;

import io.filmstudio.common.Uuids;
import io.filmstudio.user.account.AccountService;
import io.filmstudio.user.account.AccountView;
import io.filmstudio.user.mail.MailKind;
import io.filmstudio.user.mail.Mails;
import io.filmstudio.user.revocation.Revocations;
import io.filmstudio.user.secret.Digests;
import io.filmstudio.user.token.AccessTokens;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens and ends sessions. */
@Service
@Transactional
public class SessionService {

    private final AccountService accounts;
    private final SessionRepository sessions;
    private final RefreshTokens refreshTokens;
    private final AccessTokens accessTokens;
    private final Revocations revocations;
    private final Mails mails;
    private final SessionProperties properties;
    private final Clock clock;

    SessionService(
            AccountService accounts,
            SessionRepository sessions,
            RefreshTokens refreshTokens,
            AccessTokens accessTokens,
            Revocations revocations,
            Mails mails,
            SessionProperties properties,
            Clock clock) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.refreshTokens = refreshTokens;
        this.accessTokens = accessTokens;
        this.revocations = revocations;
        this.mails = mails;
        this.properties = properties;
        this.clock = clock;
    }

    /** Opens an account and its first session, both or neither, and asks for proof of the address. */
    public SignedIn register(String email, String name, String passwordHash) {
        AccountView account = accounts.register(email, name, passwordHash);
        mails.request(email, MailKind.VERIFY_EMAIL);
        return open(account);
    }

    public SignedIn open(AccountView account) {
        accounts.requireActive(account.id());
        Instant now = clock.instant();
        UUID sessionId = Uuids.v7(clock);
        String refreshToken = refreshTokens.first();
        sessions.open(sessionId, account.id(), now);
        sessions.addToken(Digests.sha256(refreshToken), sessionId, now.plus(properties.refreshTimeToLive()));
        // read again now that it is locked: the caller's may be older than a change of role
        return signedIn(accounts.get(account.id()), sessionId, refreshToken);
    }

    SignedIn goOn(Rotation.Rotated rotated) {
        accounts.requireActive(rotated.userId());
        AccountView account = accounts.get(rotated.userId());
        return signedIn(account, rotated.sessionId(), rotated.successor());
    }

    /** Ends the session of a refresh token; a token that means nothing is no error, the caller is signed out anyway. */
    void end(String refreshToken) {
        byte[] hash = Digests.sha256(refreshToken);
        sessions.lockFamily(hash);
        sessions.find(hash).ifPresent(token -> {
            sessions.end(token.sessionId(), "logout", clock.instant());
            revocations.revokeSession(token.sessionId());
        });
    }

    /** Ends every session of a user, and every access token that came of them. */
    public void endAll(UUID userId, String reason) {
        endAllBut(null, userId, reason);
    }

    /** Ends every session of a user but one. */
    public void endAllBut(@Nullable UUID kept, UUID userId, String reason) {
        sessions.endAll(userId, kept, reason, clock.instant()).forEach(revocations::revokeSession);
    }

    /** Makes every access token of a user invalid; refresh tokens stay good for new ones. */
    public void renewAccess(UUID userId) {
        revocations.revokeUser(userId);
    }

    private SignedIn signedIn(AccountView account, UUID sessionId, String refreshToken) {
        String accessToken = accessTokens.sign(account.id(), sessionId, account.role(), account.tier());
        return new SignedIn(account, accessToken, refreshToken, accessTokens.timeToLive());
    }
}
