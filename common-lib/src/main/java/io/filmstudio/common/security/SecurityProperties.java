package io.filmstudio.common.security;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Whose tokens count.
 *
 * @param issuer {@code iss} of user tokens
 * @param audience {@code aud} of user tokens
 * @param jwksUrl where user-service publishes its keys
 * @param serviceSecret shared by the services, at least 32 characters; signs their calls to each other
 * @param publicRoutes routes that need no token, such as {@code GET /api/plans}
 */
@Validated
@ConfigurationProperties("studio.security")
public record SecurityProperties(
        @NotBlank String issuer,
        @NotBlank String audience,
        @NotNull URI jwksUrl,
        @NotNull @Size(min = 32) String serviceSecret,
        @DefaultValue List<String> publicRoutes) {}
