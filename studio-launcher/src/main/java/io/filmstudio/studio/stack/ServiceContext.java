package io.filmstudio.studio.stack;

import io.filmstudio.common.StudioService;
import io.filmstudio.studio.context.CurrentService;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.context.ConfigurableApplicationContext;

/** A service as a Spring context of this JVM. */
final class ServiceContext {

    private static final List<String> GATEWAY_DENIES = List.of(
            "org.springframework.boot.jdbc.",
            "org.springframework.boot.hibernate.",
            "org.springframework.boot.flyway.",
            "org.springframework.boot.data.jpa.",
            "org.springframework.boot.persistence.",
            "org.springframework.boot.transaction.",
            "org.springframework.boot.amqp.",
            "org.springframework.boot.security.",
            "org.springframework.boot.webmvc.",
            "org.springframework.boot.tomcat.",
            "org.springframework.boot.servlet.",
            "io.filmstudio.common.");
    private static final List<String> SERVICE_DENIES = List.of("org.springframework.cloud.gateway.");

    private ServiceContext() {}

    /** Returns when the service answers. */
    static ConfigurableApplicationContext start(Service service, Map<String, String> settings) {
        AtomicReference<ConfigurableApplicationContext> context = new AtomicReference<>();
        CurrentService.run(service.id(), () -> context.set(run(service, settings)));
        return context.get();
    }

    private static ConfigurableApplicationContext run(Service service, Map<String, String> settings) {
        try {
            return StudioService.run(Class.forName(service.application()), service.id(), arguments(service, settings));
        } catch (ClassNotFoundException | RuntimeException failure) {
            throw new ServiceFailedException(service, failure);
        }
    }

    private static String[] arguments(Service service, Map<String, String> settings) {
        boolean gateway = service == Service.GATEWAY;
        List<String> arguments = new ArrayList<>();
        settings.forEach((name, value) -> arguments.add("--" + name + "=" + value));
        arguments.add("--server.port=" + settings.get("SERVER_PORT"));
        arguments.add("--server.address=127.0.0.1");
        arguments.add("--spring.main.web-application-type=" + (gateway ? "reactive" : "servlet"));
        arguments.add("--spring.main.banner-mode=off");
        arguments.add("--spring.main.register-shutdown-hook=false");
        // another service's Google client brings half of gRPC, which the gateway would take for the whole
        arguments.add("--spring.cloud.gateway.server.webflux.filter.json-to-grpc.enabled=false");
        arguments.add("--studio.launcher.denied-auto-configurations="
                + String.join(",", gateway ? GATEWAY_DENIES : SERVICE_DENIES));
        return arguments.toArray(String[]::new);
    }
}
