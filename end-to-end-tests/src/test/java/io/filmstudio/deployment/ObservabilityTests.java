package io.filmstudio.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Alerts that somebody can act on, and dashboards that Grafana can read. */
class ObservabilityTests {

    private static final Yaml RULES = Yaml.file("observability/prometheus/rules/film-studio.yml");

    static final List<String> DASHBOARDS = List.of("business", "application", "system");

    @Test
    void theClusterHasTheSameRules() {
        assertThat(Yaml.file("observability/prometheus-rule.yaml").at("spec")).isEqualTo(RULES);
    }

    @Test
    void everyAlertSaysWhatToDo() {
        String operations = ServiceSettings.read("docs/operations.md");

        for (Yaml alert : alerts()) {
            String name = alert.text("alert");
            assertThat(operations).contains("\n### " + name + "\n");
            assertThat(alert.text("annotations/runbook"))
                    .isEqualTo("docs/operations.md#" + name.toLowerCase(Locale.ROOT));
            assertThat(alert.text("labels/severity")).isIn("critical", "warning");
            assertThat(alert.has("annotations/summary")).isTrue();
        }
        assertThat(operations.lines().filter(line -> line.startsWith("### ")).map(line -> line.substring(4)))
                .containsExactlyInAnyOrderElementsOf(
                        alerts().stream().map(alert -> alert.text("alert")).toList());
    }

    @Test
    void everyAlertIsTested() {
        String tests = ServiceSettings.read("observability/prometheus/tests/film-studio.test.yml");

        assertThat(alerts()).allSatisfy(alert -> assertThat(tests).contains(alert.text("alert")));
    }

    @Test
    void dashboardsAskTheProvisionedSourceAndHaveNoTwoPanelsOfOneNumber() throws Exception {
        String source = Yaml.file("observability/grafana/provisioning/datasources/prometheus.yml")
                .text("datasources/0/uid");

        for (String name : DASHBOARDS) {
            Yaml dashboard = Yaml.file("observability/grafana/dashboards/" + name + ".json");
            assertThat(dashboard.text("uid")).isEqualTo("studio-" + name);
            assertThat(dashboard.list("panels"))
                    .isNotEmpty()
                    .allMatch(panel -> panel.text("datasource/uid").equals(source))
                    .allMatch(panel -> panel.has("title") && panel.has("targets/0/expr"))
                    .extracting(panel -> panel.text("id"))
                    .doesNotHaveDuplicates();
        }
        try (var files = Files.list(Yaml.HOME.resolve("observability/grafana/dashboards"))) {
            assertThat(files.map(Path::getFileName).map(Path::toString))
                    .containsExactlyInAnyOrderElementsOf(
                            DASHBOARDS.stream().map(name -> name + ".json").toList());
        }
    }

    static List<Yaml> alerts() {
        return RULES.list("groups").stream()
                .flatMap(group -> group.list("rules").stream())
                .toList();
    }
}
