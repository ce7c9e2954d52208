package io.filmstudio.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Exception;

class ObjectStoreTests {

    @TempDir
    Path home;

    @Test
    void objectsSurviveAStopAndAStart() {
        ObjectStore.createBucket(home, "media");
        try (ObjectStore store = ObjectStore.start(home, 0, "access", "secret");
                S3Client client = client(store, "secret")) {
            client.putObject(request -> request.bucket("media").key("jobs/1/film.mp4"), RequestBody.fromString("film"));
        }
        try (ObjectStore store = ObjectStore.start(home, 0, "access", "secret");
                S3Client client = client(store, "secret")) {
            assertThat(client.getObjectAsBytes(
                                    request -> request.bucket("media").key("jobs/1/film.mp4"))
                            .asUtf8String())
                    .isEqualTo("film");
        }
    }

    @Test
    void aWrongSignatureIsRefused() {
        ObjectStore.createBucket(home, "media");
        try (ObjectStore store = ObjectStore.start(home, 0, "access", "secret");
                S3Client client = client(store, "guess")) {
            assertThatThrownBy(() -> client.listObjectsV2(request -> request.bucket("media")))
                    .isInstanceOfSatisfying(S3Exception.class, refusal -> assertThat(refusal.statusCode())
                            .isEqualTo(403));
        }
    }

    @Test
    void theProcessForContainersMakesItsBucketAndTakesItsKeysFromTheEnvironment() {
        var environment = Map.of(
                "OBJECT_STORE_PORT", "0", "S3_BUCKET", "media", "S3_ACCESS_KEY", "access", "S3_SECRET_KEY", "secret");
        try (ObjectStore store = ObjectStoreMain.start(home, environment);
                S3Client client = client(store, "secret")) {
            client.putObject(request -> request.bucket("media").key("a"), RequestBody.fromString("film"));
            assertThat(client.listObjectsV2(request -> request.bucket("media")).keyCount())
                    .isEqualTo(1);
        }
    }

    @Test
    void theProcessForContainersNamesWhatItMisses() {
        assertThatThrownBy(() -> ObjectStoreMain.start(home, Map.of("S3_BUCKET", "media")))
                .hasMessageContaining("OBJECT_STORE_PORT");
    }

    private static S3Client client(ObjectStore store, String secret) {
        return S3Client.builder()
                .endpointOverride(store.endpoint())
                .region(Region.US_EAST_1)
                .forcePathStyle(true)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("access", secret)))
                .build();
    }
}
