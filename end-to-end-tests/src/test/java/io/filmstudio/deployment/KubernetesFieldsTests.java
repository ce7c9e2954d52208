package io.filmstudio.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Kubernetes drops fields that it does not know: none of ours is among them. */
class KubernetesFieldsTests {

    /** Kinds that operators bring; .ci/lint checks those for which types are published. */
    private static final Set<String> CUSTOM = Set.of(
            "Cluster",
            "ScheduledBackup",
            "ObjectStore",
            "RabbitmqCluster",
            "User",
            "Permission",
            "TopicPermission",
            "ScaledObject",
            "ServiceMonitor",
            "PodMonitor",
            "PrometheusRule");

    private static final KubernetesSerialization SERIALIZATION = new KubernetesSerialization();

    @Test
    void everyFieldOfEveryResourceIsKnown() throws Exception {
        for (HasMetadata resource : resources()) {
            if (!CUSTOM.contains(resource.getKind())) {
                List<String> unknown = new ArrayList<>();
                collectUnknown(
                        resource,
                        resource.getKind() + " " + resource.getMetadata().getName(),
                        unknown);
                assertThat(unknown).isEmpty();
                assertThat(resource).isNotInstanceOf(GenericKubernetesResource.class);
            }
        }
    }

    @Test
    void everythingButTheNamespaceLivesInIt() throws Exception {
        assertThat(resources())
                .filteredOn(resource -> !resource.getKind().equals("Namespace"))
                .allMatch(
                        resource -> "film-studio".equals(resource.getMetadata().getNamespace()));
    }

    @Test
    void nothingIsThereTwice() throws Exception {
        assertThat(resources().stream()
                        .map(resource -> resource.getKind() + " "
                                + resource.getMetadata().getName())
                        .collect(Collectors.toList()))
                .doesNotHaveDuplicates();
    }

    private static List<HasMetadata> resources() throws Exception {
        List<HasMetadata> resources = new ArrayList<>();
        for (String document : Files.readString(Cluster.RENDERED).split("(?m)^---$")) {
            resources.add(SERIALIZATION.unmarshal(document));
        }
        return resources;
    }

    private static void collectUnknown(Object bean, String path, List<String> unknown) throws Exception {
        switch (bean) {
            case null -> {}
            case List<?> list -> {
                for (int i = 0; i < list.size(); i++) {
                    collectUnknown(list.get(i), path + "/" + i, unknown);
                }
            }
            case Map<?, ?> map -> {
                for (var entry : map.entrySet()) {
                    collectUnknown(entry.getValue(), path + "/" + entry.getKey(), unknown);
                }
            }
            default -> {
                if (bean.getClass().getName().startsWith("io.fabric8.kubernetes.api.model")) {
                    collectUnknownOfBean(bean, path, unknown);
                }
            }
        }
    }

    private static void collectUnknownOfBean(Object bean, String path, List<String> unknown) throws Exception {
        for (Field field : fields(bean.getClass())) {
            field.setAccessible(true);
            Object value = field.get(bean);
            if (field.getName().equals("additionalProperties") && value instanceof Map<?, ?> map) {
                map.keySet().forEach(key -> unknown.add(path + "/" + key));
            } else {
                collectUnknown(value, path + "/" + field.getName(), unknown);
            }
        }
    }

    private static List<Field> fields(Class<?> type) {
        return Arrays.stream(type.getDeclaredFields())
                .filter(field -> !Modifier.isStatic(field.getModifiers()))
                .toList();
    }
}
