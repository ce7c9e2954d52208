package io.filmstudio.common.test;

import io.filmstudio.embedded.ObjectStore;
import io.filmstudio.embedded.StudioDatabase;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** Adds S3 to servers of any kind: the embedded one, since neither a laptop nor a CI machine has another. */
final class WithObjectStore implements TestServers {

    private static final String ACCESS_KEY = "test-access";
    private static final String SECRET_KEY = "test-secret";

    private final TestServers others;
    private final ObjectStore store;

    WithObjectStore(TestServers others, Path home, String bucket) {
        this.others = others;
        this.store = ObjectStore.start(home, 0, ACCESS_KEY, SECRET_KEY);
        ObjectStore.createBucket(home, bucket);
    }

    @Override
    public StudioDatabase database(String prefix) {
        return others.database(prefix);
    }

    @Override
    public Map<String, Object> properties() {
        Map<String, Object> properties = new HashMap<>(others.properties());
        properties.put("S3_ENDPOINT", store.endpoint().toString());
        properties.put("S3_ACCESS_KEY", ACCESS_KEY);
        properties.put("S3_SECRET_KEY", SECRET_KEY);
        return properties;
    }

    @Override
    public void close() {
        others.close();
        store.close();
    }
}
