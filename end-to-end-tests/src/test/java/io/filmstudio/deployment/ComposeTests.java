package io.filmstudio.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import io.filmstudio.embedded.ServiceSchema;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** docker-compose.yml starts what the code needs, with settings that the code reads. */
class ComposeTests {

    private static final Yaml COMPOSE = Yaml.file("docker-compose.yml");
    private static final Map<String, Yaml> SERVICES = COMPOSE.map("services");
    private static final Pattern VARIABLE = Pattern.compile("(?<!\\$)\\$\\{([A-Z_0-9]+)(:[-?])?");

    static Stream<String> ours() {
        return Stream.concat(ServiceSettings.SERVERS.stream(), Stream.of(ServiceSettings.WORKER));
    }

    static Stream<String> all() {
        return SERVICES.keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("ours")
    void everySettingExistsAndNoneIsMissing(String service) {
        ServiceSettings settings = ServiceSettings.of(service);
        Set<String> given = SERVICES.get(service).map("environment").keySet();

        assertThat(settings.known()).as("what %s reads", service).containsAll(given);
        assertThat(given).as("what %s is given", service).containsAll(settings.required());
    }

    @ParameterizedTest
    @MethodSource("ours")
    void portsAreThoseOfTheServiceAndUrlsLeadToThem(String service) {
        Map<String, Yaml> environment = SERVICES.get(service).map("environment");

        assertThat(environment.get("SERVER_PORT").text()).isEqualTo(Integer.toString(ServiceSettings.port(service)));
        environment.forEach((name, url) -> {
            if (name.endsWith("_SERVICE_URL")) {
                String target = name.replace("_URL", "").toLowerCase().replace('_', '-');
                assertThat(url.text()).isEqualTo("http://" + target + ":" + ServiceSettings.port(target));
            }
        });
    }

    @ParameterizedTest
    @MethodSource("ours")
    void imagesAreBuiltByStagesThatExist(String service) {
        Yaml built = SERVICES.get(service);

        assertThat(Dockerfile.read().stages()).contains(built.text("build/target"));
        assertThat(built.text("image")).startsWith("film-studio/" + service + ":");
        if (!service.equals(ServiceSettings.WORKER)) {
            assertThat(built.text("build/args/MODULE")).isEqualTo(service);
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void everyContainerIsBoundedHardenedAndWatched(String name) {
        Yaml service = SERVICES.get(name);

        assertThat(service.has("deploy/resources/limits/memory")).isTrue();
        assertThat(service.has("deploy/resources/limits/cpus")).isTrue();
        assertThat(service.has("healthcheck/test")).isTrue();
        assertThat(service.text("restart")).isEqualTo("unless-stopped");
        assertThat(service.text("read_only")).isEqualTo("true");
        assertThat(service.texts("cap_drop")).containsExactly("ALL");
        assertThat(service.texts("security_opt")).containsExactly("no-new-privileges:true");
        assertThat(service.texts("ports")).allMatch(port -> port.startsWith("127.0.0.1:"));
    }

    @ParameterizedTest
    @MethodSource("all")
    void whatAServiceWaitsForExistsAndHasAHealthCheck(String name) {
        SERVICES.get(name).map("depends_on").forEach((needed, how) -> {
            assertThat(SERVICES).containsKey(needed);
            assertThat(how.text("condition")).isEqualTo("service_healthy");
        });
        assertThat(COMPOSE.map("networks").keySet())
                .containsAll(SERVICES.get(name).texts("networks"));
    }

    @ParameterizedTest
    @MethodSource("all")
    void mountedFilesAndVolumesExist(String name) {
        for (String mount : SERVICES.get(name).texts("volumes")) {
            String source = mount.split(":")[0];
            if (source.startsWith("./")) {
                assertThat(ServiceSettings.exists(Path.of(source))).as(source).isTrue();
            } else {
                assertThat(COMPOSE.map("volumes")).containsKey(source);
            }
        }
    }

    @Test
    void everyVariableOfTheFileIsExplainedInTheExample() {
        String file = ServiceSettings.read("docker-compose.yml");
        Set<String> wanted = names(file, _ -> true);
        Set<String> explained = ServiceSettings.read(".env.example")
                .lines()
                .filter(line -> line.matches("#?[A-Z_0-9]+=.*"))
                .map(line -> line.replaceFirst("#?([A-Z_0-9]+)=.*", "$1"))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(explained).isEqualTo(wanted);
    }

    @Test
    void theExampleHoldsNoSecret() {
        Set<String> secret =
                names(ServiceSettings.read("docker-compose.yml"), variable -> ":?".equals(variable.group(2)));

        assertThat(ServiceSettings.read(".env.example").lines().filter(line -> line.matches("[A-Z_0-9]+=.*")))
                .allMatch(line -> line.endsWith("="))
                .extracting(line -> line.replace("=", ""))
                .containsAll(secret);
    }

    @Test
    void everyServiceHasADatabaseRoleOfItsOwn() {
        String script = ServiceSettings.read("deploy/postgres/init.sh");

        for (ServiceSchema schema : ServiceSchema.values()) {
            assertThat(script.lines()).contains(schema.role() + " " + schema.schema());
            Map<String, Yaml> environment = SERVICES.get(schema.service()).map("environment");
            String variable = "DB_PASSWORD_" + schema.role().toUpperCase();
            assertThat(environment.get("DB_USER").text()).isEqualTo(schema.role());
            assertThat(environment.get("DB_PASSWORD").text()).contains("${" + variable + ":");
            assertThat(SERVICES.get("postgres").map("environment")).containsKey(variable);
        }
    }

    @Test
    void containersAreGivenTimeToDrain() {
        Duration patience = Duration.ofSeconds(
                seconds(ServiceSettings.configuration("gateway").text("spring/lifecycle/timeout-per-shutdown-phase")));

        assertThat(ours().map(name -> SERVICES.get(name).text("stop_grace_period")))
                .allMatch(grace -> seconds(grace) > patience.toSeconds());
    }

    @Test
    void theServicesNamesForOthersAreTheirNamesInTheFile() {
        Set<String> hosts = new HashSet<>(SERVICES.keySet());

        for (String service : ours().toList()) {
            Map<String, Yaml> environment = SERVICES.get(service).map("environment");
            for (String name : List.of("REDIS_HOST", "RABBITMQ_HOST", "MAIL_HOST")) {
                if (environment.containsKey(name)) {
                    assertThat(hosts).contains(environment.get(name).text());
                }
            }
        }
        assertThat(targets()).isNotEmpty().allMatch(target -> hosts.contains(target.split(":")[0]));
    }

    @Test
    void prometheusScrapesEveryServiceWhereItShowsItsMetrics() {
        List<String> expected = ServiceSettings.SERVERS.stream()
                .map(service -> service + ":" + managementPort(service))
                .toList();

        assertThat(targets()).containsAll(expected).contains("rabbitmq:15692");
        assertThat(Arrays.asList("services", "workers")).allSatisfy(job -> assertThat(
                        Yaml.file("observability/prometheus/prometheus.yml").list("scrape_configs").stream()
                                .filter(config -> config.text("job_name").equals(job))
                                .map(config -> config.text("metrics_path")))
                .containsExactly("/actuator/prometheus"));
    }

    private static String managementPort(String service) {
        Yaml environment = SERVICES.get(service).at("environment");
        return environment.has("MANAGEMENT_SERVER_PORT")
                ? environment.text("MANAGEMENT_SERVER_PORT")
                : environment.text("SERVER_PORT");
    }

    private static List<String> targets() {
        return Yaml.file("observability/prometheus/prometheus.yml").list("scrape_configs").stream()
                .flatMap(job -> job.list("static_configs").stream())
                .flatMap(config -> config.texts("targets").stream())
                .toList();
    }

    private static long seconds(String text) {
        return Long.parseLong(text.replace("s", ""));
    }

    private static Set<String> names(String text, java.util.function.Predicate<MatchResult> wanted) {
        return VARIABLE.matcher(text)
                .results()
                .filter(wanted)
                .map(variable -> variable.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
