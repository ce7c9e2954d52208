package io.filmstudio.common.probe;

import io.filmstudio.common.test.TestInfrastructure;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.test.context.ContextConfiguration;

/** A test against a running {@link Probe}, which borrows the schema and the queues of credit-service. */
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = Probe.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.config.name=credit-service",
            "studio.storage.enabled=true",
            "spring.datasource.hikari.connection-timeout=1000",
            "spring.rabbitmq.listener.simple.retry.initial-interval=20ms"
        })
@ContextConfiguration(initializers = ProbeTest.Servers.class)
@interface ProbeTest {

    class Servers implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            context.getEnvironment()
                    .getPropertySources()
                    .addFirst(new MapPropertySource("servers", TestInfrastructure.properties("credit-service")));
        }
    }
}
