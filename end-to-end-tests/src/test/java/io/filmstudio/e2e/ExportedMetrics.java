package io.filmstudio.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * What the services of a running studio show to Prometheus.
 *
 * @param labels the labels of each metric, over all of its samples
 */
record ExportedMetrics(Map<String, Set<String>> labels) {

    private static final Pattern SAMPLE = Pattern.compile("(?m)^([a-zA-Z_:][\\w:]*)(?:\\{(.*)})? ");
    private static final Pattern LABEL = Pattern.compile("(\\w+)=\"");

    static ExportedMetrics scrape(int portOffset) {
        Map<String, Set<String>> labels = new HashMap<>();
        for (int port : List.of(3001, 3002, 3003, 3004, 3005, 3006, 3007, 9080)) {
            SAMPLE.matcher(text(port + portOffset)).results().forEach(sample -> {
                Set<String> known = labels.computeIfAbsent(sample.group(1), _ -> new TreeSet<>());
                if (sample.group(2) != null) {
                    LABEL.matcher(sample.group(2)).results().forEach(label -> known.add(label.group(1)));
                }
            });
        }
        return new ExportedMetrics(labels);
    }

    private static String text(int port) {
        URI address = URI.create("http://127.0.0.1:" + port + "/actuator/prometheus");
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString())
                    .body();
        } catch (IOException ex) {
            throw new UncheckedIOException(ex);
        } catch (InterruptedException ex) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(ex);
        }
    }
}
