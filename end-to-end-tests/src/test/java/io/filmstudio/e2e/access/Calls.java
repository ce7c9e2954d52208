package io.filmstudio.e2e.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.filmstudio.e2e.Client;
import io.filmstudio.e2e.RunningStudio;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Calls routes, several at a time. */
final class Calls {

    private static final int AT_ONCE = 16;
    private static final int MOST_SHOWN = 10;

    private final Client gateway;
    private final Map<String, Client> services;

    Calls(RunningStudio studio) {
        this.gateway = new Client(studio.gateway());
        this.services = RouteTable.services().stream()
                .collect(Collectors.toMap(Function.identity(), service -> new Client(studio.service(service))));
    }

    /** One call and its answer. */
    record Call(Route route, String caller, Client.Answer answer) {

        @Override
        public String toString() {
            return "%s as %s: %d %s".formatted(route, caller, answer.status(), answer.body());
        }
    }

    /** Whether every call was answered by the rule; a few that were not are named. */
    static void assertEach(List<Call> calls, Consumer<Call> rule) {
        assertThat(calls).isNotEmpty();
        assertThat(calls.stream().flatMap(call -> failure(call, rule)).limit(MOST_SHOWN))
                .isEmpty();
    }

    private static Stream<String> failure(Call call, Consumer<Call> rule) {
        try {
            rule.accept(call);
            return Stream.empty();
        } catch (AssertionError failed) {
            return Stream.of(call + " " + failed.getMessage());
        }
    }

    /** @param headers those of each caller, by the caller's name */
    List<Call> throughTheGateway(List<Route> routes, Map<String, Map<String, String>> headers, Owned owned) {
        return all(routes, headers, owned, _ -> gateway);
    }

    List<Call> atTheServices(List<Route> routes, Map<String, Map<String, String>> headers, Owned owned) {
        return all(routes, headers, owned, route -> services.get(route.service()));
    }

    private static List<Call> all(
            List<Route> routes, Map<String, Map<String, String>> headers, Owned owned, Function<Route, Client> where) {
        List<Callable<Call>> calls = new ArrayList<>();
        for (Route route : routes) {
            headers.forEach((caller, sent) -> calls.add(() -> new Call(
                    route,
                    caller,
                    where.apply(route)
                            .send(
                                    route.method(),
                                    owned.path(route),
                                    null,
                                    route.body().isEmpty() ? null : owned.body(route),
                                    sent))));
        }
        try (ExecutorService callers =
                Executors.newFixedThreadPool(AT_ONCE, Thread.ofVirtual().factory())) {
            return callers.invokeAll(calls).stream().map(Calls::result).toList();
        } catch (InterruptedException ex) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(ex);
        }
    }

    private static Call result(Future<Call> call) {
        try {
            return call.get();
        } catch (ExecutionException | InterruptedException ex) {
            throw new IllegalStateException(ex);
        }
    }

    /** What routes are about: somebody's things, or such as do not exist. */
    record Owned(UUID user, UUID project, UUID job, String media) {

        static Owned byNobody() {
            return new Owned(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), "s3://film-studio/none");
        }

        String path(Route route) {
            UUID id =
                    switch (route.service()) {
                        case "project-service" -> project;
                        case "ai-job-service" -> job;
                        case "user-service", "admin-service" -> user;
                        default -> job;
                    };
            return route.path().replaceAll("\\{\\w+}", id.toString());
        }

        String body(Route route) {
            return route.body()
                    .replace("$project", project.toString())
                    .replace("$video", media)
                    .replace("$audio", media);
        }
    }
}
