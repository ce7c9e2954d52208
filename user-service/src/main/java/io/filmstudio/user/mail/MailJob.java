package io.filmstudio.user.mail;

import io.filmstudio.user.account.AccountService;
import io.filmstudio.user.account.Credentials;
import io.filmstudio.user.mail.Mails.WaitingMail;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Sends what waits. While the mail server is away, mails are tried again, less and less often. */
@Component
class MailJob {

    private static final Logger log = LoggerFactory.getLogger(MailJob.class);

    /** Others use the same thread in between. */
    private static final int BATCH = 50;

    private final Mails mails;
    private final MailedTokens tokens;
    private final AccountService accounts;
    private final JavaMailSender sender;
    private final MailProperties properties;

    MailJob(
            Mails mails,
            MailedTokens tokens,
            AccountService accounts,
            JavaMailSender sender,
            MailProperties properties) {
        this.mails = mails;
        this.tokens = tokens;
        this.accounts = accounts;
        this.sender = sender;
        this.properties = properties;
    }

    @Scheduled(fixedDelayString = "${user.mail.interval:1s}")
    void sendSome() {
        Stream.generate(mails::takeNext)
                .limit(BATCH)
                .takeWhile(Optional::isPresent)
                .flatMap(Optional::stream)
                .forEach(this::send);
    }

    private void send(WaitingMail mail) {
        try {
            accounts.findCredentials(mail.address()).ifPresent(owner -> send(mail, owner));
            mails.done(mail);
        } catch (RuntimeException failure) {
            boolean last = mail.attempts() >= properties.maxAttempts();
            log.warn(
                    "Mail {} failed in attempt {}{}: {}",
                    mail.id(),
                    mail.attempts(),
                    last ? ", the last" : "",
                    failure);
            if (last) {
                mails.done(mail);
            }
        }
    }

    private void send(WaitingMail mail, Credentials owner) {
        MailKind kind = MailKind.of(mail.kind());
        SimpleMailMessage message = new SimpleMailMessage();
        message.setFrom(properties.from());
        message.setTo(mail.address());
        message.setSubject(kind.subject());
        message.setText(kind.carriesToken() ? withToken(mail, owner, kind) : kind.withNote(mail.note()));
        sender.send(message);
    }

    private String withToken(WaitingMail mail, Credentials owner, MailKind kind) {
        String token = tokens.issue(owner.userId(), mail.address(), kind);
        return kind.withToken(token, properties.tokenTimeToLive().toMinutes());
    }
}
