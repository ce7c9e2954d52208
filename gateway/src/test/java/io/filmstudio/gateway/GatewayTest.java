package io.filmstudio.gateway;

import io.filmstudio.common.test.StudioTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/** The gateway on a random port with small servers in place of the services; the test's own machine is a trusted proxy. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@StudioTest(
        properties = {
            "management.server.port=0",
            "gateway.limits.patience=10s",
            "spring.data.redis.timeout=10s",
            "spring.data.redis.connect-timeout=5s",
            "gateway.request.trusted-proxies=127.0.0.1,::1",
            "gateway.request.deadline=1s"
        })
@ContextConfiguration(initializers = Upstreams.class)
@Import(GatewayClient.class)
public @interface GatewayTest {}
