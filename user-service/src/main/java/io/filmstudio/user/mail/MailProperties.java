package io.filmstudio.user.mail;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of mails.
 *
 * @param from the sender
 * @param tokenTimeToLive how long a mailed token is good for
 * @param retryAfter pause after the first failed attempt; the second waits twice as long, and so on
 * @param maxAttempts after which a mail is given up
 */
@ConfigurationProperties("user.mail")
record MailProperties(
        String from,
        @DefaultValue("1h") Duration tokenTimeToLive,
        @DefaultValue("1m") Duration retryAfter,
        @DefaultValue("8") int maxAttempts) {}
