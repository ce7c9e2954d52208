package io.filmstudio.common.storage;

import jakarta.validation.constraints.NotBlank;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * Where media are kept.
 *
 * @param endpoint address for the services and workers; null for AWS itself
 * @param publicEndpoint address that clients see in presigned URLs; null when it is the same
 * @param accessKey null to use the platform's own credentials
 */
@Validated
@ConfigurationProperties("studio.storage")
record StorageProperties(
        @Nullable URI endpoint,
        @Nullable URI publicEndpoint,
        @NotBlank String region,
        @NotBlank String bucket,
        @Nullable String accessKey,
        @Nullable String secretKey) {}
