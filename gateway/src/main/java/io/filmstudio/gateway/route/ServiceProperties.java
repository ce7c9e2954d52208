package io.filmstudio.gateway.route;

import jakarta.validation.constraints.NotNull;
import java.net.URI;
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
        @NotNull URI admin) {}
