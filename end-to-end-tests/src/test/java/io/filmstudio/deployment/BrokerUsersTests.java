package io.filmstudio.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import io.filmstudio.contract.IntegrationEvent;
import io.filmstudio.contract.Subscriptions;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The broker's users may do what their services do, and no more than the broker can tell apart. */
class BrokerUsersTests {

    private static final Yaml DEFINITIONS = Yaml.file("deploy/rabbitmq/definitions.json");
    private static final Map<String, String> PUBLISHERS = Map.of(
            "user", "user-service",
            "project", "project-service",
            "credit", "credit-service",
            "job", "ai-job-service",
            "youtube", "youtube-service",
            "admin", "admin-service");

    @Test
    void eachServiceMayPublishItsOwnEventsAndNoOthers() throws Exception {
        for (Class<?> event : events()) {
            Field key = event.getField("ROUTING_KEY");
            String owner = PUBLISHERS.get(
                    event.getPackageName().substring(event.getPackageName().lastIndexOf('.') + 1));
            for (String service : PUBLISHERS.values()) {
                assertThat(matches(topic(service).text("write"), (String) key.get(null)))
                        .as("%s publishes %s", service, key.get(null))
                        .isEqualTo(service.equals(owner));
            }
        }
    }

    @Test
    void eachServiceReadsItsOwnQueuesOnly() {
        Subscriptions.BY_SERVICE.forEach((owner, events) -> events.forEach(event -> {
            for (String service : PUBLISHERS.values()) {
                assertThat(may(service, "read", owner + "." + event)).isEqualTo(service.equals(owner));
                // every service makes all queues, so that no event is lost before its listener exists
                assertThat(may(service, "configure", owner + "." + event)).isTrue();
                assertThat(may(service, "write", owner + "." + event)).isTrue();
                assertThat(may(service, "configure", owner + "." + event + ".dead"))
                        .isTrue();
            }
            assertThat(may("admin-service", "read", owner + "." + event + ".dead"))
                    .isTrue();
        }));
        assertThat(PUBLISHERS.values())
                .allMatch(service -> may(service, "write", "amq.default") && may(service, "write", "studio.events"));
    }

    @Test
    void aWorkerReadsWorkAndDoesNothingElse() {
        assertThat(may("ai-worker", "read", "work.lip-sync")).isTrue();
        for (String right : List.of("configure", "write", "read")) {
            for (String name : List.of("studio.events", "amq.default", "credit-service.job.completed.v1", "x.work.y")) {
                assertThat(may("ai-worker", right, name)).as(right + " " + name).isFalse();
            }
        }
        assertThat(may("ai-worker", "write", "work.video")).isFalse();
        assertThat(may("ai-job-service", "configure", "work.video")).isTrue();
        assertThat(may("user-service", "configure", "work.video")).isFalse();
    }

    @Test
    void theClusterHasTheSameUsersAndRights() {
        List<Yaml> resources = Yaml.documents(Yaml.HOME.resolve("k8s/platform/broker-users.yaml"));

        assertThat(rights(resources, "Permission"))
                .isEqualTo(DEFINITIONS.list("permissions").stream()
                        .filter(right -> !right.text("user").equals("operator"))
                        .collect(Collectors.toMap(right -> right.text("user"), BrokerUsersTests::regexes)));
        assertThat(rights(resources, "TopicPermission"))
                .isEqualTo(DEFINITIONS.list("topic_permissions").stream()
                        .collect(Collectors.toMap(right -> right.text("user"), BrokerUsersTests::regexes)));
        assertThat(resources.stream()
                        .filter(resource -> resource.text("kind").equals("User"))
                        .map(resource -> resource.text("metadata/name") + " "
                                + resource.text("spec/importCredentialsSecret/name")))
                .containsExactlyInAnyOrderElementsOf(rights(resources, "Permission").keySet().stream()
                        .map(user -> user + " studio-broker-" + user)
                        .toList());
    }

    @Test
    void composeSetsThePasswordOfEveryUser() {
        var broker = Yaml.file("docker-compose.yml").map("services/rabbitmq/environment");

        assertThat(DEFINITIONS.list("users")).allSatisfy(user -> assertThat(broker)
                .containsKey(user.text("password").replaceAll("[${}]", "")));
    }

    private static Map<String, List<String>> rights(List<Yaml> resources, String kind) {
        return resources.stream()
                .filter(resource -> resource.text("kind").equals(kind))
                .map(resource -> resource.at("spec"))
                .collect(Collectors.toMap(spec -> spec.text("user"), spec -> regexes(spec.at("permissions"))));
    }

    private static List<String> regexes(Yaml right) {
        return List.of(right.text("exchange"), right.text("configure"), right.text("write"), right.text("read"));
    }

    private static Yaml topic(String user) {
        return one("topic_permissions", user);
    }

    private static boolean may(String user, String right, String name) {
        return matches(one("permissions", user).text(right), name);
    }

    /** As the broker does it: found anywhere, unless the expression is anchored. */
    private static boolean matches(String expression, String name) {
        return java.util.regex.Pattern.compile(expression).matcher(name).find();
    }

    private static Yaml one(String list, String user) {
        return DEFINITIONS.list(list).stream()
                .filter(entry -> entry.text("user").equals(user))
                .findFirst()
                .orElseThrow();
    }

    private static List<Class<?>> events() throws Exception {
        Path root = Yaml.HOME.resolve("common-lib/src/main/java");
        try (Stream<Path> files = Files.walk(root.resolve("io/filmstudio/contract"))) {
            return files.map(file -> root.relativize(file).toString())
                    .filter(name -> name.endsWith(".java") && !name.contains("-info"))
                    .<Class<?>>map(name -> load(name.replace(".java", "").replace('/', '.')))
                    .filter(type -> IntegrationEvent.class.isAssignableFrom(type) && type != IntegrationEvent.class)
                    .toList();
        }
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException ex) {
            throw new IllegalStateException(ex);
        }
    }
}
