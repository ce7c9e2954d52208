package io.filmstudio.benchmarks.dispatch;

import io.filmstudio.benchmarks.Broker;
import io.filmstudio.benchmarks.Child;
import io.filmstudio.benchmarks.Closing;
import io.filmstudio.benchmarks.Pgbench;
import io.filmstudio.benchmarks.Servers;
import io.filmstudio.benchmarks.ServiceJar;
import io.filmstudio.benchmarks.UserTokens;
import io.filmstudio.embedded.ObjectStore;
import io.filmstudio.embedded.Ports;
import io.filmstudio.embedded.ServiceSchema;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Ai-job-service and credit-service, each in a JVM of its own as production runs them, on servers of their own. */
final class DispatchStack implements AutoCloseable {

    private static final String BUCKET = "media";
    private static final String ACCESS_KEY = "bench";
    /** As in the container images, but for the heap, which there is a share of the container. */
    private static final List<String> FLAGS = List.of(
            "-XX:+UseSerialGC", "-XX:+UseCompactObjectHeaders", "-Xmx512m", "--enable-native-access=ALL-UNNAMED");

    private final Closing closing = new Closing();
    private final Path home;
    private final String workerSecret = UUID.randomUUID() + "-" + UUID.randomUUID();
    private final String secretKey = UUID.randomUUID().toString();
    private final UserTokens users = new UserTokens();
    private final int creditPort = Ports.claim("credit-service", 0);
    private final int jobPort = Ports.claim("ai-job-service", 0);
    private final Servers servers;
    private final ObjectStore objects;
    private final StandIns standIns;
    private final Child credits;
    private final Child jobs;

    private DispatchStack(Path home, boolean rabbitMq) {
        this.home = home;
        servers = closing.add(Servers.start(home, rabbitMq));
        ObjectStore.createBucket(home.resolve("objects"), BUCKET);
        objects = closing.add(ObjectStore.start(home.resolve("objects"), 0, ACCESS_KEY, secretKey));
        standIns = closing.add(new StandIns(users));
        credits = closing.add(child(ServiceSchema.CREDIT, creditPort));
        jobs = closing.add(child(ServiceSchema.AI_JOB, jobPort));
    }

    static DispatchStack start(Path home, boolean rabbitMq) {
        DispatchStack stack = new DispatchStack(home, rabbitMq);
        try {
            stack.credits.await("/actuator/health/readiness", Map.of());
            stack.jobs.await("/actuator/health/readiness", Map.of());
            return stack;
        } catch (RuntimeException ex) {
            stack.close();
            throw ex;
        }
    }

    private Child child(ServiceSchema service, int port) {
        Map<String, String> settings = servers.settings(service);
        settings.put("SERVER_PORT", Integer.toString(port));
        settings.put("USER_SERVICE_URL", standIns.url());
        settings.put("PROJECT_SERVICE_URL", standIns.url());
        settings.put("CREDIT_SERVICE_URL", "http://127.0.0.1:" + creditPort);
        settings.put("AI_JOB_SERVICE_URL", "http://127.0.0.1:" + jobPort);
        settings.put("STUDIO_WORKER_SECRET", workerSecret);
        settings.put("S3_ENDPOINT", objects.endpoint().toString());
        settings.put("S3_BUCKET", BUCKET);
        settings.put("S3_ACCESS_KEY", ACCESS_KEY);
        settings.put("S3_SECRET_KEY", secretKey);
        List<String> command = new ArrayList<>(List.of(Child.java()));
        command.addAll(FLAGS);
        command.addAll(List.of("-jar", ServiceJar.of(service.service()).toString()));
        return Child.start(command, settings, port, home.resolve(service.service() + ".log"));
    }

    URI jobs(String path) {
        return jobs.address(path);
    }

    URI credits(String path) {
        return credits.address(path);
    }

    Broker broker() {
        return servers.broker();
    }

    Pgbench pgbench() {
        return servers.pgbench();
    }

    Books books() {
        return new Books(servers.everything());
    }

    UserTokens users() {
        return users;
    }

    /** What project-service shows when it calls. */
    SharedSecret projectService() {
        return new SharedSecret(servers.serviceSecret(), "project-service", "film-studio-internal");
    }

    /** What workers show until they have a task. */
    SharedSecret worker() {
        return new SharedSecret(workerSecret, "ai-worker", "film-studio-worker");
    }

    @Override
    public void close() {
        closing.close();
    }
}
