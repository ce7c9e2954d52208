package io.filmstudio.user;

import io.filmstudio.common.test.StudioTest;
import io.filmstudio.user.oauth.StubGoogle;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/** The whole service, with cheap hashes and a clock that can be moved; one context for all test classes. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@StudioTest(
        properties = {
            "user.secret.key=dGVzdC1rZXktdGVzdC1rZXktdGVzdC1rZXktdGVzdC0=",
            "user.password.cost=4",
            "spring.data.redis.timeout=10s",
            "spring.data.redis.connect-timeout=5s",
            "user.mail.interval=100ms",
            "user.password.patience=10s",
            "user.revocation.interval=100ms"
        })
@ContextConfiguration(initializers = {TestMail.class, StubGoogle.class})
@Import({MovableClock.class, UserClient.class})
public @interface UserServiceTest {}
