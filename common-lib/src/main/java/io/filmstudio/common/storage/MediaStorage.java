package io.filmstudio.common.storage;

import java.io.InputStream;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

/**
 * The private media bucket. Clients and workers reach it only by presigned URLs, each for one key and one method.
 * Storage failures surface as the SDK's unchecked exceptions.
 */
public class MediaStorage {

    private final S3Client s3;
    private final S3Presigner internal;
    private final S3Presigner external;
    private final String bucket;

    MediaStorage(S3Client s3, S3Presigner internal, S3Presigner external, String bucket) {
        this.s3 = s3;
        this.internal = internal;
        this.external = external;
        this.bucket = bucket;
    }

    public void put(String key, Path file, String contentType) {
        s3.putObject(putRequest(key, contentType), RequestBody.fromFile(file));
    }

    public void put(String key, byte[] bytes, String contentType) {
        s3.putObject(putRequest(key, contentType), RequestBody.fromBytes(bytes));
    }

    /** The object's bytes; the caller closes the stream. */
    public InputStream get(String key) {
        return s3.getObject(request -> request.bucket(bucket).key(key));
    }

    /** Bytes {@code from} to {@code to}, both inclusive; the caller closes the stream. */
    public InputStream get(String key, long from, long to) {
        return s3.getObject(request -> request.bucket(bucket).key(key).range("bytes=" + from + "-" + to));
    }

    public Optional<StoredObject> find(String key) {
        try {
            HeadObjectResponse head =
                    s3.headObject(request -> request.bucket(bucket).key(key));
            return Optional.of(new StoredObject(key, head.contentLength(), head.contentType(), head.eTag()));
        } catch (NoSuchKeyException ex) {
            return Optional.empty();
        }
    }

    public void delete(String key) {
        s3.deleteObject(request -> request.bucket(bucket).key(key));
    }

    /** Deletes everything whose key starts so. */
    public void deletePrefix(String prefix) {
        s3.listObjectsV2Paginator(request -> request.bucket(bucket).prefix(prefix))
                .contents()
                .forEach(object -> delete(object.key()));
    }

    /**
     * An address from which a client may read the object for a while.
     *
     * @param downloadName the file name that a browser saves it under, or null to show it in place
     */
    public URI presignGet(String key, Duration life, @Nullable String downloadName) {
        return presignGet(external, key, life, downloadName);
    }

    /** An address at which a client may store the object for a while. */
    public URI presignPut(String key, String contentType, Duration life) {
        return presignPut(external, key, contentType, life);
    }

    /** As {@link #presignGet(String, Duration, String)}, for workers inside. */
    public URI presignWorkerGet(String key, Duration life) {
        return presignGet(internal, key, life, null);
    }

    /** As {@link #presignPut(String, String, Duration)}, for workers inside. */
    public URI presignWorkerPut(String key, String contentType, Duration life) {
        return presignPut(internal, key, contentType, life);
    }

    private URI presignGet(S3Presigner presigner, String key, Duration life, @Nullable String downloadName) {
        GetObjectRequest.Builder request =
                GetObjectRequest.builder().bucket(bucket).key(key);
        if (downloadName != null) {
            request.responseContentDisposition(ContentDisposition.attachment()
                    .filename(downloadName, java.nio.charset.StandardCharsets.UTF_8)
                    .build()
                    .toString());
        }
        return URI.create(presigner
                .presignGetObject(presign -> presign.signatureDuration(life).getObjectRequest(request.build()))
                .url()
                .toString());
    }

    private URI presignPut(S3Presigner presigner, String key, String contentType, Duration life) {
        return URI.create(presigner
                .presignPutObject(
                        presign -> presign.signatureDuration(life).putObjectRequest(putRequest(key, contentType)))
                .url()
                .toString());
    }

    private PutObjectRequest putRequest(String key, String contentType) {
        return PutObjectRequest.builder()
                .bucket(bucket)
                .key(key)
                .contentType(contentType)
                .build();
    }
}
