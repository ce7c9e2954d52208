package io.filmstudio.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Pods get the settings that their code reads, on the ports that it listens on, and time to drain. */
class KubernetesServiceTests {

    private static final Cluster CLUSTER = Cluster.production();
    private static final List<String> SERVERS = ServiceSettings.SERVERS;
    private static final List<String> POOLS = List.of("cpu-worker", "gpu-worker");

    static Stream<String> deployments() {
        return Stream.concat(SERVERS.stream(), POOLS.stream());
    }

    private static String service(String deployment) {
        return POOLS.contains(deployment) ? ServiceSettings.WORKER : deployment;
    }

    @ParameterizedTest
    @MethodSource("deployments")
    void everySettingExistsAndNoneIsMissing(String name) {
        ServiceSettings settings = ServiceSettings.of(service(name));
        Map<String, String> environment = CLUSTER.environment(CLUSTER.one("Deployment", name));

        assertThat(settings.known()).as("what %s reads", name).containsAll(environment.keySet());
        assertThat(environment.keySet()).as("what %s is given", name).containsAll(settings.required());
        environment.forEach((variable, url) -> {
            if (variable.endsWith("_SERVICE_URL")) {
                String target = variable.replace("_URL", "").toLowerCase().replace('_', '-');
                assertThat(url).isEqualTo("http://" + target + ":" + ServiceSettings.port(target));
                assertThat(CLUSTER.one("Service", target).text("spec/ports/0/port"))
                        .isEqualTo(Integer.toString(ServiceSettings.port(target)));
            }
        });
    }

    @ParameterizedTest
    @MethodSource("deployments")
    void probesAskWhatTheServiceAnswers(String name) {
        Yaml deployment = CLUSTER.one("Deployment", name);
        Map<String, String> environment = CLUSTER.environment(deployment);
        Yaml container = Cluster.container(deployment);

        assertThat(Cluster.ports(deployment))
                .contains(environment.get("SERVER_PORT"))
                .contains(environment.getOrDefault("MANAGEMENT_SERVER_PORT", environment.get("SERVER_PORT")));
        Map.of("startupProbe", "liveness", "livenessProbe", "liveness", "readinessProbe", "readiness")
                .forEach((probe, group) -> {
                    assertThat(container.text(probe + "/httpGet/path")).isEqualTo("/actuator/health/" + group);
                    assertThat(container.text(probe + "/httpGet/port"))
                            .isEqualTo(environment.containsKey("MANAGEMENT_SERVER_PORT") ? "management" : "http");
                });
        assertThat(configuration(service(name)).text("management/endpoint/health/probes/enabled"))
                .isEqualTo("true");
        assertThat(configuration(service(name)).text("management/endpoints/web/exposure/include"))
                .contains("health", "prometheus");
    }

    @ParameterizedTest
    @MethodSource("deployments")
    void podsAreGivenTimeToDrain(String name) {
        Yaml pod = CLUSTER.one("Deployment", name).at("spec/template/spec");
        int preStop = Integer.parseInt("0" + pod.text("containers/0/lifecycle/preStop/sleep/seconds"));
        int patience = Integer.parseInt(configuration(service(name))
                .text("spring/lifecycle/timeout-per-shutdown-phase")
                .replace("s", ""));

        assertThat(Integer.parseInt(pod.text("terminationGracePeriodSeconds"))).isGreaterThan(preStop + patience);
    }

    @ParameterizedTest
    @FieldSource("POOLS")
    void workersAreGivenLongerThanALease(String pool) {
        String terms = ServiceSettings.read("ai-job-service/src/main/java/io/filmstudio/aijob/lease/LeaseTerms.java");
        int lease =
                Integer.parseInt(terms.replaceAll("(?s).*@DefaultValue\\(\"(\\d+)s\"\\) Duration running\\b.*", "$1"));

        assertThat(Integer.parseInt(
                        CLUSTER.one("Deployment", pool).text("spec/template/spec/terminationGracePeriodSeconds")))
                .isGreaterThan(lease);
    }

    @ParameterizedTest
    @MethodSource("deployments")
    void podsAreRestrictedAndBounded(String name) {
        Yaml pod = CLUSTER.one("Deployment", name).at("spec/template/spec");
        Yaml container = pod.at("containers/0");

        assertThat(pod.text("securityContext/runAsNonRoot")).isEqualTo("true");
        assertThat(pod.text("securityContext/seccompProfile/type")).isEqualTo("RuntimeDefault");
        assertThat(pod.text("automountServiceAccountToken")).isEqualTo("false");
        assertThat(pod.text("serviceAccountName")).isEqualTo(name);
        assertThat(container.text("securityContext/readOnlyRootFilesystem")).isEqualTo("true");
        assertThat(container.text("securityContext/allowPrivilegeEscalation")).isEqualTo("false");
        assertThat(container.texts("securityContext/capabilities/drop")).containsExactly("ALL");
        assertThat(container.has("resources/requests/cpu")).isTrue();
        assertThat(container.text("resources/limits/memory")).isEqualTo(container.text("resources/requests/memory"));
        assertThat(Dockerfile.read().effective("service", "USER").getFirst())
                .startsWith(pod.text("securityContext/runAsUser") + ":");
    }

    @ParameterizedTest
    @MethodSource("deployments")
    void imagesAreThoseThatAreBuiltAndPinned(String name) {
        String image = Cluster.container(CLUSTER.one("Deployment", name)).text("image");

        assertThat(image).matches(".*film-studio/" + service(name) + ":\\d+\\.\\d+\\.\\d+");
        assertThat(Yaml.file("docker-compose.yml").text("services/" + service(name) + "/image"))
                .startsWith("film-studio/" + service(name) + ":");
    }

    @Test
    void poolsTakeWorkThatExistsAndScaleOnIt() {
        String names = ServiceSettings.read("ai-job-service/src/main/java/io/filmstudio/aijob/task/Capability.java")
                .replaceAll("(?s).*public enum Capability \\{(.*?);.*", "$1");
        Set<String> capabilities =
                Set.of(names.strip().toLowerCase().replace('_', '-').split(",\\s*"));
        String metrics =
                ServiceSettings.read("ai-job-service/src/main/java/io/filmstudio/aijob/dispatch/QueueMetrics.java");

        assertThat(metrics).contains("\"studio.tasks.open.cost\"").contains("baseUnit(\"seconds\")");
        List<String> taken = new ArrayList<>();
        for (String pool : POOLS) {
            Yaml scaled = CLUSTER.one("ScaledObject", pool);
            String query = scaled.text("spec/triggers/0/metadata/query");
            var mine = Arrays.asList(CLUSTER.environment(CLUSTER.one("Deployment", pool))
                    .get("WORKER_CAPABILITIES")
                    .split(","));
            taken.addAll(mine);
            assertThat(scaled.text("spec/scaleTargetRef/name")).isEqualTo(pool);
            assertThat(query)
                    .isEqualTo("sum(max by (capability) (studio_tasks_open_cost_seconds{capability=~\""
                            + String.join("|", mine) + "\"}))");
        }
        // each by one pool, so that no film mixes two engines
        assertThat(taken).containsExactlyInAnyOrderElementsOf(capabilities);
    }

    @Test
    void theGraphicsCardPoolIsGoneWhenNobodyNeedsItAndWantsACardWhenItIsThere() {
        Yaml pod = CLUSTER.one("Deployment", "gpu-worker").at("spec/template/spec");

        assertThat(CLUSTER.one("ScaledObject", "gpu-worker").text("spec/minReplicaCount"))
                .isEqualTo("0");
        assertThat(pod.map("initContainers/0/resources/limits")).containsKey("nvidia.com/gpu");
        assertThat(CLUSTER.environment(CLUSTER.one("Deployment", "gpu-worker")).get("STABLE_DIFFUSION_URL"))
                .endsWith(":" + pod.text("initContainers/0/ports/0/containerPort"));
        assertThat(pod.list("tolerations"))
                .anyMatch(toleration -> toleration.text("key").equals("nvidia.com/gpu"));
        assertThat(pod.map("nodeSelector")).isNotEmpty();
    }

    private static Yaml configuration(String service) {
        return Set.of("gateway", ServiceSettings.WORKER).contains(service)
                ? ServiceSettings.configuration(service)
                : Yaml.file("common-lib/src/main/resources/studio-defaults.yaml");
    }
}
