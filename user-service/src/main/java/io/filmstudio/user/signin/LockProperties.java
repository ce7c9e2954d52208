package io.filmstudio.user.signin;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When signing in is locked.
 *
 * @param maxFailures failures of one address from one network before the lock
 * @param duration how long the lock lasts, and how long failures are remembered
 */
@ConfigurationProperties("user.lock")
record LockProperties(@DefaultValue("5") int maxFailures, @DefaultValue("15m") Duration duration) {}
