package io.filmstudio.deployment;

import java.util.List;
import java.util.stream.Stream;

/** What alerts, dashboards and scalers ask Prometheus. */
public final class MonitoringExpressions {

    private MonitoringExpressions() {}

    public static List<String> all() {
        return Stream.of(alerts(), panels(), scalers())
                .flatMap(expressions -> expressions)
                .toList();
    }

    private static Stream<String> alerts() {
        return ObservabilityTests.alerts().stream().map(alert -> alert.text("expr"));
    }

    private static Stream<String> panels() {
        return ObservabilityTests.DASHBOARDS.stream()
                .map(name -> Yaml.file("observability/grafana/dashboards/" + name + ".json"))
                .flatMap(dashboard -> dashboard.list("panels").stream())
                .flatMap(panel -> panel.list("targets").stream())
                .map(target -> target.text("expr"));
    }

    private static Stream<String> scalers() {
        return Cluster.production().all("ScaledObject").stream()
                .flatMap(scaled -> scaled.list("spec/triggers").stream())
                .map(trigger -> trigger.text("metadata/query"));
    }
}
