package io.filmstudio.studio.film;

import io.filmstudio.studio.client.Gateway;
import io.filmstudio.studio.client.RefusedException;
import io.filmstudio.studio.data.StudioException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/** One film from the order to its end, seen through the public API. Closing it before its end cancels it. */
final class FilmOrder implements AutoCloseable {

    private static final Duration POLL = Duration.ofSeconds(1);
    private static final int UNAUTHORIZED = 401;

    private final Gateway gateway;
    private final Account account;
    private final String projectId;
    private final String jobId;
    private volatile boolean ended;

    private FilmOrder(Gateway gateway, Account account, String projectId, String jobId) {
        this.gateway = gateway;
        this.account = account;
        this.projectId = projectId;
        this.jobId = jobId;
    }

    static FilmOrder place(Gateway gateway, Account account, FilmRequest request) {
        String project = gateway.post("/api/projects/create", account.token(), request.body())
                .path("id")
                .asString();
        String job = gateway.post("/api/projects/" + project + "/generate", account.token(), Map.of())
                .path("jobId")
                .asString();
        return new FilmOrder(gateway, account, project, job);
    }

    Account account() {
        return account;
    }

    String projectId() {
        return projectId;
    }

    /** Shows every step until the film is made; throws the server's reason when it is not. Returns the project. */
    JsonNode await(ProgressBar bar) {
        while (true) {
            JsonNode job = call(token -> gateway.get("/api/ai/jobs/" + jobId + "/status", token));
            switch (job.path("status").asString("")) {
                case "completed" -> {
                    ended = true;
                    bar.end();
                    return project();
                }
                case "failed" -> throw ended("The film was not made: " + reason(job.path("error")));
                case "cancelled" -> throw ended("The film was cancelled");
                default -> bar.show(job);
            }
            LockSupport.parkNanos(POLL.toNanos());
        }
    }

    /** The project hears of its film a moment after the job has ended. */
    private JsonNode project() {
        while (true) {
            JsonNode project = call(token -> gateway.get("/api/projects/" + projectId, token));
            if (project.path("status").asString("").equals("completed")) {
                return project;
            }
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
    }

    private StudioException ended(String message) {
        ended = true;
        return new StudioException(message);
    }

    @Override
    public void close() {
        if (!ended) {
            ended = true;
            call(token -> gateway.post("/api/ai/jobs/" + jobId + "/cancel", token, Map.of()));
        }
    }

    private JsonNode call(Function<String, JsonNode> request) {
        try {
            return request.apply(account.token());
        } catch (RefusedException refused) {
            if (refused.status() != UNAUTHORIZED) {
                throw refused;
            }
            account.renew();
            return request.apply(account.token());
        }
    }

    private static String reason(JsonNode error) {
        return error.isObject()
                ? error.path("message").asString(error.path("code").asString("no reason was given"))
                : error.asString("no reason was given");
    }
}
