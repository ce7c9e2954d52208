package io.filmstudio.common.test;

import java.util.Locale;
import java.util.Optional;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Gives every service application that a test starts, by {@link StudioTest} or by hand, its configuration name and the
 * test servers.
 */
class StudioTestEnvironment implements EnvironmentPostProcessor, Ordered {

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        serviceName(application).ifPresent(service -> {
            environment
                    .getPropertySources()
                    .addLast(new MapPropertySource("studio-test", TestInfrastructure.properties(service)));
        });
    }

    /** {@code CreditServiceApplication} is credit-service. */
    private static Optional<String> serviceName(SpringApplication application) {
        return application.getAllSources().stream()
                .filter(Class.class::isInstance)
                .map(source -> ((Class<?>) source).getSimpleName())
                .filter(name -> name.endsWith("Application"))
                .map(name -> name.substring(0, name.length() - "Application".length())
                        .replaceAll("(?<!^)(?=[A-Z])", "-")
                        .toLowerCase(Locale.ROOT))
                .findFirst();
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE + 5;
    }
}
