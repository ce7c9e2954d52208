package io.filmstudio.studio.stack;

import io.filmstudio.embedded.ServiceSchema;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The whole system, in the order in which it is shown. */
public enum Service {
    GATEWAY("gateway", "io.filmstudio.gateway.GatewayApplication", 8080, null),
    USER("user-service", "io.filmstudio.user.UserServiceApplication", 3001, ServiceSchema.USER),
    PROJECT("project-service", "io.filmstudio.project.ProjectServiceApplication", 3002, ServiceSchema.PROJECT),
    CREDIT("credit-service", "io.filmstudio.credit.CreditServiceApplication", 3003, ServiceSchema.CREDIT),
    AI_JOB("ai-job-service", "io.filmstudio.aijob.AiJobServiceApplication", 3004, ServiceSchema.AI_JOB),
    YOUTUBE("youtube-service", "io.filmstudio.youtube.YoutubeServiceApplication", 3005, ServiceSchema.YOUTUBE),
    ADMIN("admin-service", "io.filmstudio.admin.AdminServiceApplication", 3006, ServiceSchema.ADMIN),
    WORKER("ai-worker", "io.filmstudio.worker.AiWorkerApplication", 3007, null);

    private final String id;
    private final String application;
    private final int port;
    private final @Nullable ServiceSchema schema;

    Service(String id, String application, int port, @Nullable ServiceSchema schema) {
        this.id = id;
        this.application = application;
        this.port = port;
        this.schema = schema;
    }

    /** Everything but the worker: what answers clients, and may share a JVM. */
    static List<Service> servers() {
        return Arrays.stream(values()).filter(service -> service != WORKER).toList();
    }

    public String id() {
        return id;
    }

    String application() {
        return application;
    }

    int port() {
        return port;
    }

    Optional<ServiceSchema> schema() {
        return Optional.ofNullable(schema);
    }

    /** Name of the environment variable by which the others find it. */
    String urlVariable() {
        return name() + (this == GATEWAY ? "_URL" : "_SERVICE_URL");
    }
}
