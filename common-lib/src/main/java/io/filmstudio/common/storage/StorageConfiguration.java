package io.filmstudio.common.storage;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3Configuration;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

/** Only services that keep media set {@code studio.storage.enabled}. */
@AutoConfiguration
@ConditionalOnClass(S3Client.class)
@ConditionalOnProperty("studio.storage.enabled")
@EnableConfigurationProperties(StorageProperties.class)
class StorageConfiguration {

    @Bean
    S3Client s3Client(StorageProperties storage) {
        return S3Client.builder()
                .region(Region.of(storage.region()))
                .endpointOverride(storage.endpoint())
                .forcePathStyle(storage.endpoint() != null)
                .credentialsProvider(credentials(storage))
                .httpClientBuilder(UrlConnectionHttpClient.builder()
                        .connectionTimeout(Duration.ofSeconds(2))
                        .socketTimeout(Duration.ofSeconds(30)))
                .build();
    }

    @Bean
    S3Presigner internalPresigner(StorageProperties storage) {
        return presigner(storage, storage.endpoint());
    }

    @Bean
    S3Presigner publicPresigner(StorageProperties storage) {
        return presigner(storage, storage.publicEndpoint() == null ? storage.endpoint() : storage.publicEndpoint());
    }

    @Bean
    MediaStorage mediaStorage(
            StorageProperties storage, S3Client s3, S3Presigner internalPresigner, S3Presigner publicPresigner) {
        return new MediaStorage(s3, internalPresigner, publicPresigner, storage.bucket());
    }

    private static S3Presigner presigner(StorageProperties storage, @Nullable URI endpoint) {
        return S3Presigner.builder()
                .region(Region.of(storage.region()))
                .endpointOverride(endpoint)
                .serviceConfiguration(S3Configuration.builder()
                        .pathStyleAccessEnabled(endpoint != null)
                        .build())
                .credentialsProvider(credentials(storage))
                .build();
    }

    private static AwsCredentialsProvider credentials(StorageProperties storage) {
        return storage.accessKey() == null || storage.accessKey().isEmpty()
                ? DefaultCredentialsProvider.builder().build()
                : StaticCredentialsProvider.create(
                        AwsBasicCredentials.create(storage.accessKey(), storage.secretKey()));
    }
}
