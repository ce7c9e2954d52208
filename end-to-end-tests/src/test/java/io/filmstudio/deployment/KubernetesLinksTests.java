package io.filmstudio.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import io.filmstudio.embedded.ServiceSchema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the manifests say of each other is true: names, labels, ports, secrets, files. */
class KubernetesLinksTests {

    private static final Cluster CLUSTER = Cluster.production();

    @Test
    void everySecretIsInTheExampleAndNoneOfThemIsUnused() {
        Set<String> offered = new TreeSet<>();
        for (Yaml secret : Yaml.documents(Yaml.HOME.resolve("k8s/overlays/production/secrets.example.yaml"))) {
            assertThat(secret.text("spec/target/name")).isEqualTo(Cluster.name(secret));
            secret.list("spec/data")
                    .forEach(entry -> offered.add(Cluster.name(secret) + "/" + entry.text("secretKey")));
        }
        Set<String> needed =
                Stream.concat(CLUSTER.secrets(), secretsOfOperators()).collect(Collectors.toCollection(TreeSet::new));

        assertThat(offered).isEqualTo(needed);
    }

    private static Stream<String> secretsOfOperators() {
        Stream<String> backups = CLUSTER.all("ObjectStore").stream()
                .flatMap(store -> store.map("spec/configuration/s3Credentials").values().stream())
                .map(secret -> secret.text("name") + "/" + secret.text("key"));
        Stream<String> users =
                CLUSTER.all("User").stream().map(user -> user.text("spec/importCredentialsSecret/name") + "/password");
        Stream<String> roles = CLUSTER.one("Cluster", "studio-db").list("spec/managed/roles").stream()
                .map(role -> role.text("passwordSecret/name") + "/password");
        return Stream.of(backups, users, roles).flatMap(secrets -> secrets);
    }

    @Test
    void podsFindTheirAccountsAndDisks() {
        for (Yaml deployment : CLUSTER.all("Deployment")) {
            Yaml pod = deployment.at("spec/template/spec");
            List<String> volumes = pod.list("volumes").stream()
                    .map(volume -> volume.text("name"))
                    .toList();
            assertThat(Cluster.container(deployment).list("volumeMounts"))
                    .allMatch(mount -> volumes.contains(mount.text("name")));
            if (pod.has("serviceAccountName")) {
                assertThat(CLUSTER.has("ServiceAccount", pod.text("serviceAccountName")))
                        .isTrue();
            }
            assertThat(Cluster.matches(deployment.at("spec/selector"), deployment.at("spec/template/metadata")))
                    .isTrue();
        }
    }

    @Test
    void servicesSelectPodsThatHaveTheirPorts() {
        for (Yaml service : CLUSTER.all("Service")) {
            Yaml selector = new Yaml(
                    java.util.Map.of("matchLabels", service.at("spec/selector").value()));
            assertThat(CLUSTER.podsWith(selector)).as(Cluster.name(service)).hasSize(1);
            assertThat(service.list("spec/ports"))
                    .allMatch(port ->
                            Cluster.ports(CLUSTER.podsWith(selector).getFirst()).contains(port.text("targetPort")));
        }
    }

    @Test
    void autoscalersAndBudgetsAreForOneDeploymentEach() {
        for (Yaml autoscaler : CLUSTER.all("HorizontalPodAutoscaler")) {
            assertThat(CLUSTER.has("Deployment", autoscaler.text("spec/scaleTargetRef/name")))
                    .isTrue();
        }
        for (Yaml budget : CLUSTER.all("PodDisruptionBudget")) {
            assertThat(CLUSTER.podsWith(budget.at("spec/selector")))
                    .singleElement()
                    .satisfies(pod -> assertThat(Cluster.name(pod)).isEqualTo(Cluster.name(budget)));
        }
        assertThat(CLUSTER.all("HorizontalPodAutoscaler")).hasSameSizeAs(ServiceSettings.SERVERS);
        assertThat(CLUSTER.all("PodDisruptionBudget")).hasSameSizeAs(ServiceSettings.SERVERS);
    }

    @Test
    void monitorsSelectPortsThatExist() {
        for (Yaml monitor : CLUSTER.all("ServiceMonitor")) {
            Yaml service = CLUSTER.one("Service", Cluster.name(monitor));
            assertThat(Cluster.matches(monitor.at("spec/selector"), service.at("metadata")))
                    .isTrue();
            assertThat(service.list("spec/ports"))
                    .anyMatch(port -> port.text("name").equals(monitor.text("spec/endpoints/0/port")));
            assertThat(monitor.text("spec/endpoints/0/path")).isEqualTo("/actuator/prometheus");
        }
        for (Yaml monitor : CLUSTER.all("PodMonitor")) {
            assertThat(CLUSTER.podsWith(monitor.at("spec/selector")))
                    .singleElement()
                    .satisfies(pod ->
                            assertThat(Cluster.ports(pod)).contains(monitor.text("spec/podMetricsEndpoints/0/port")));
        }
        assertThat(CLUSTER.all("ServiceMonitor")).hasSameSizeAs(ServiceSettings.SERVERS);
    }

    @Test
    void networkPoliciesNamePodsAndPortsThatExist() {
        Set<String> elsewhere = Set.of("studio-db", "studio-broker", "default-deny");
        for (Yaml policy : CLUSTER.all("NetworkPolicy")) {
            if (elsewhere.contains(Cluster.name(policy))) {
                continue;
            }
            List<Yaml> pods = CLUSTER.podsWith(policy.at("spec/podSelector"));
            assertThat(pods).as(Cluster.name(policy)).hasSize(1);
            assertThat(policy.list("spec/ingress").stream().flatMap(rule -> rule.list("ports").stream()))
                    .allMatch(port -> Cluster.ports(pods.getFirst()).contains(port.text("port")));
            assertThat(peers(policy)).allMatch(KubernetesLinksTests::exists);
        }
        assertThat(CLUSTER.one("NetworkPolicy", "default-deny").map("spec/podSelector"))
                .isEmpty();
    }

    private static Stream<Yaml> peers(Yaml policy) {
        Stream<Yaml> from = policy.list("spec/ingress").stream().flatMap(rule -> rule.list("from").stream());
        Stream<Yaml> to = policy.list("spec/egress").stream().flatMap(rule -> rule.list("to").stream());
        return Stream.concat(from, to).filter(peer -> peer.has("podSelector")).map(peer -> peer.at("podSelector"));
    }

    /** Pods of the operators are known by the labels that they give them. */
    private static boolean exists(Yaml selector) {
        List<String> names = selector.list("matchExpressions").stream()
                .flatMap(expression -> expression.texts("values").stream())
                .toList();
        return !CLUSTER.podsWith(selector).isEmpty()
                || names.stream()
                        .allMatch(name -> CLUSTER.has("Cluster", name) || CLUSTER.has("RabbitmqCluster", name));
    }

    @Test
    void theIngressLeadsToTheGatewayOnly() {
        assertThat(CLUSTER.all("Ingress")).singleElement().satisfies(ingress -> {
            Yaml backend = ingress.at("spec/rules/0/http/paths/0/backend/service");
            assertThat(backend.text("name")).isEqualTo("gateway");
            assertThat(CLUSTER.one("Service", "gateway").list("spec/ports"))
                    .anyMatch(port -> port.text("name").equals(backend.text("port/name")));
        });
        assertThat(CLUSTER.all("Service")).noneMatch(service -> service.has("spec/type"));
    }

    @Test
    void theDatabaseHasTheServicesRolesAndRoomForTheirConnections() {
        Yaml database = CLUSTER.one("Cluster", "studio-db");
        String schemas = CLUSTER.one("ConfigMap", "studio-db-schemas").text("data/schemas.sql");
        int connections = 0;
        for (ServiceSchema schema : ServiceSchema.values()) {
            assertThat(schemas).contains("['" + schema.role() + "', '" + schema.schema() + "']");
            assertThat(database.list("spec/managed/roles"))
                    .anyMatch(role -> role.text("name").equals(schema.role())
                            && role.text("passwordSecret/name").equals("studio-db-" + schema.service()));
            connections += poolSize()
                    * Integer.parseInt(CLUSTER.one("HorizontalPodAutoscaler", schema.service())
                            .text("spec/maxReplicas"));
        }
        assertThat(Integer.parseInt(database.text("spec/postgresql/parameters/max_connections")))
                .isGreaterThan(connections + 20);
        assertThat(CLUSTER.environment(CLUSTER.one("Deployment", "credit-service"))
                        .get("DB_URL"))
                .isEqualTo("jdbc:postgresql://" + Cluster.name(database) + "-rw:5432/"
                        + database.text("spec/bootstrap/initdb/database"));
    }

    private static int poolSize() {
        return Integer.parseInt(Yaml.file("common-lib/src/main/resources/studio-defaults.yaml")
                .text("spring/datasource/hikari/maximum-pool-size"));
    }

    @Test
    void hostsOfTheSettingsAreThere() {
        var environment = CLUSTER.environment(CLUSTER.one("Deployment", "credit-service"));

        assertThat(CLUSTER.has("Service", environment.get("REDIS_HOST"))).isTrue();
        assertThat(CLUSTER.has("RabbitmqCluster", environment.get("RABBITMQ_HOST")))
                .isTrue();
        assertThat(CLUSTER.all("User")).allMatch(user -> user.text("spec/rabbitmqClusterReference/name")
                .equals(environment.get("RABBITMQ_HOST")));
    }

    @Test
    void everyFileOfTheFoldersBelongsToAKustomizationAndEveryKustomizationFindsItsFiles() throws IOException {
        Set<Path> used = new TreeSet<>();
        List<Path> files = files();
        for (Path file : files.stream()
                .filter(path -> path.endsWith("kustomization.yaml"))
                .toList()) {
            used.add(file);
            Yaml kustomization = Yaml.documents(file).getFirst();
            for (String entry : named(kustomization)) {
                Path target = file.resolveSibling(entry).normalize();
                assertThat(target).as("%s names %s", file, entry).exists();
                used.add(target);
            }
        }
        assertThat(files)
                .filteredOn(file -> !file.endsWith("secrets.example.yaml"))
                .allMatch(used::contains);
        assertThat(ServiceSettings.SERVERS)
                .allMatch(service -> used.contains(Yaml.HOME.resolve("k8s/services/" + service)));
    }

    private static List<String> named(Yaml kustomization) {
        return Stream.of(
                        kustomization.texts("resources"),
                        kustomization.texts("components"),
                        kustomization.list("configMapGenerator").stream()
                                .flatMap(map -> map.texts("files").stream())
                                .toList())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(Yaml.HOME.resolve("k8s"))) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> Arrays.asList("yaml", "sql")
                            .contains(file.toString().replaceAll(".*\\.", "")))
                    .toList();
        }
    }
}
