package io.filmstudio.user.session;

import io.filmstudio.common.Uuids;
import io.filmstudio.user.account.AccountService;
import io.filmstudio.user.account.AccountView;
import io.filmstudio.user.account.Credentials;
import io.filmstudio.user.mail.MailKind;
import io.filmstudio.user.mail.Mails;
import io.filmstudio.user.revocation.Revocations;
import io.filmstudio.user.secret.Digests;
import io.filmstudio.user.token.AccessTokens;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
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
        UUID userId = accounts.register(email, name, passwordHash);
        mails.request(email, MailKind.VERIFY_EMAIL);
        return open(userId);
    }

    /** For somebody whose password was verified; 401 when it was changed since, so that no old one outlives a reset. */
    public SignedIn open(Credentials verified) {
        accounts.requireUnchanged(verified);
        return open(verified.userId());
    }

    public SignedIn open(UUID userId) {
        AccountView account = accounts.requireActive(userId);
        Instant now = clock.instant();
        UUID sessionId = Uuids.v7(clock);
        String refreshToken = refreshTokens.first();
        sessions.open(sessionId, userId, now);
        sessions.addToken(Digests.sha256(refreshToken), sessionId, now.plus(properties.refreshTimeToLive()));
        return signedIn(account, sessionId, refreshToken);
    }

    /** Empty when the session was ended since its token was changed for the next one. */
    Optional<SignedIn> goOn(Rotation.Rotated rotated) {
        AccountView account = accounts.requireActive(rotated.userId());
        return sessions.lockOpen(rotated.sessionId())
                ? Optional.of(signedIn(account, rotated.sessionId(), rotated.successor()))
                : Optional.empty();
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
