package io.filmstudio.admin;

import io.filmstudio.common.test.StudioTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.test.context.ContextConfiguration;

/** A test of the whole service beside stubs of those that it asks. What cannot be handled is given up soon. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@StudioTest(
        properties = {
            "spring.rabbitmq.listener.simple.retry.max-retries=2",
            "spring.rabbitmq.listener.simple.retry.initial-interval=20ms"
        })
@ContextConfiguration(initializers = {StubCreditService.Address.class, StubNeighbours.Address.class})
public @interface AdminTest {}
