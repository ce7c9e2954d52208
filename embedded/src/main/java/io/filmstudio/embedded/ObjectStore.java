package io.filmstudio.embedded;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.nio2blob.FilesystemNio2BlobStore;

/** S3 on the filesystem: a bucket is a folder of {@code home}. Unsigned and wrongly signed requests get 403. */
public final class ObjectStore implements EmbeddedServer {

    private static final String LOOPBACK = "127.0.0.1";

    private final S3Proxy server;
    private final int port;

    private ObjectStore(S3Proxy server, int port) {
        this.server = server;
        this.port = port;
    }

    public static ObjectStore start(Path home, int port, String accessKey, String secretKey) {
        return start(home, LOOPBACK, port, accessKey, secretKey);
    }

    /** @param address which of the machine's addresses to listen on */
    static ObjectStore start(Path home, String address, int port, String accessKey, String secretKey) {
        int claimed = Ports.claim("the object store", port);
        try {
            Path folder = Files.createDirectories(home.toAbsolutePath());
            S3Proxy server = S3Proxy.builder()
                    .blobStore(new FilesystemNio2BlobStore(folder.toString()))
                    .endpoint(endpoint(address, claimed))
                    .awsAuthentication(AuthenticationType.AWS_V4, accessKey, secretKey)
                    .stopTimeout(0)
                    .build();
            server.start();
            return new ObjectStore(server, claimed);
        } catch (Exception failure) {
            throw new EmbeddedServerException("The object store did not start in " + home, failure);
        }
    }

    /** Makes the bucket when it is absent, as an operator would before the services start. */
    public static void createBucket(Path home, String bucket) {
        try {
            Files.createDirectories(home.resolve(bucket));
        } catch (IOException failure) {
            throw new EmbeddedServerException("The bucket " + bucket + " could not be made in " + home, failure);
        }
    }

    private static URI endpoint(String address, int port) {
        return URI.create("http://" + address + ":" + port);
    }

    public URI endpoint() {
        return endpoint(LOOPBACK, port);
    }

    @Override
    public int port() {
        return port;
    }

    @Override
    public void close() {
        try {
            server.stop();
        } catch (Exception failure) {
            throw new EmbeddedServerException("The object store did not stop", failure);
        }
    }
}
