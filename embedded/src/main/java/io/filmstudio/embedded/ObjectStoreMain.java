package io.filmstudio.embedded;

import java.nio.file.Path;
import java.util.Map;

/**
 * The object store as a process of its own, for containers on one machine: reachable from others, with one bucket. It
 * reads {@code OBJECT_STORE_PORT}, {@code S3_BUCKET}, {@code S3_ACCESS_KEY} and {@code S3_SECRET_KEY}.
 */
public final class ObjectStoreMain {

    private ObjectStoreMain() {}

    /** @param arguments the folder that holds the buckets */
    public static void main(String[] arguments) {
        Path home = Path.of(arguments[0]);
        ObjectStore store = start(home, System.getenv());
        Runtime.getRuntime().addShutdownHook(new Thread(store::close));
    }

    static ObjectStore start(Path home, Map<String, String> environment) {
        ObjectStore.createBucket(home, required(environment, "S3_BUCKET"));
        return ObjectStore.start(
                home,
                "0.0.0.0",
                Integer.parseInt(required(environment, "OBJECT_STORE_PORT")),
                required(environment, "S3_ACCESS_KEY"),
                required(environment, "S3_SECRET_KEY"));
    }

    private static String required(Map<String, String> environment, String name) {
        String value = environment.get(name);
        if (value == null || value.isBlank()) {
            throw new EmbeddedServerException("The environment variable " + name + " is not set");
        }
        return value;
    }
}
