package io.filmstudio.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The example for ECS runs the same image with the same settings as the cluster. */
class TaskDefinitionTests {

    private static final String SERVICE = "credit-service";
    private static final Yaml CONTAINER =
            Yaml.file("deploy/ecs/" + SERVICE + ".json").at("containerDefinitions/0");

    @Test
    void everySettingExistsAndNoneIsMissing() {
        ServiceSettings settings = ServiceSettings.of(SERVICE);
        Set<String> given = Stream.of("environment", "secrets")
                .flatMap(list -> CONTAINER.list(list).stream())
                .map(variable -> variable.text("name"))
                .collect(Collectors.toSet());

        assertThat(settings.known()).containsAll(given);
        assertThat(given).containsAll(settings.required());
        assertThat(CONTAINER.list("environment"))
                .noneMatch(variable -> variable.text("name").matches(".*(PASSWORD|SECRET|KEY)"));
    }

    @Test
    void itListensWhereTheServiceDoesAndIsWatchedAsTheImageIs() {
        assertThat(CONTAINER.text("portMappings/0/containerPort"))
                .isEqualTo(Integer.toString(ServiceSettings.port(SERVICE)));
        assertThat(Dockerfile.read().effective("service", "HEALTHCHECK").getFirst())
                .contains(CONTAINER.text("healthCheck/command/1"));
        assertThat(Dockerfile.read().effective("service", "USER")).containsExactly(CONTAINER.text("user"));
        assertThat(CONTAINER.text("logConfiguration/logDriver")).isEqualTo("awslogs");
        assertThat(CONTAINER.text("image")).contains("film-studio/" + SERVICE + ":");
    }
}
