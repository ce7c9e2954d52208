package io.filmstudio.gateway.route;

import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/** Where the services are. */
@Validated
@ConfigurationProperties("gateway.services")
record ServiceProperties(
        @NotNull URI user,
        @NotNull URI project,
        @NotNull URI credit,
        @NotNull URI aiJob,
        @NotNull URI youtube,
        @NotNull URI admin) {

    /** The services under the names that the page at {@code /docs} shows. */
    Map<String, URI> byName() {
        return Map.of(
                "user", user, "project", project, "credit", credit, "ai-job", aiJob, "youtube", youtube, "admin",
                admin);
    }
}
