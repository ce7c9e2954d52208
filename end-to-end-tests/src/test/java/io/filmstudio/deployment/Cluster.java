package io.filmstudio.deployment;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Everything that the production overlay makes, as kubectl renders it; {@code .ci/lint} tells when it is stale. */
record Cluster(List<Yaml> resources) {

    static final Path RENDERED = Path.of("src/test/resources/deployment/production.yaml");

    static Cluster production() {
        return new Cluster(Yaml.documents(RENDERED));
    }

    List<Yaml> all(String kind) {
        return resources.stream()
                .filter(resource -> resource.text("kind").equals(kind))
                .toList();
    }

    Yaml one(String kind, String name) {
        return all(kind).stream()
                .filter(resource -> name(resource).equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("There is no " + kind + " " + name));
    }

    boolean has(String kind, String name) {
        return all(kind).stream().anyMatch(resource -> name(resource).equals(name));
    }

    static String name(Yaml resource) {
        return resource.text("metadata/name");
    }

    static Yaml container(Yaml deployment) {
        return deployment.at("spec/template/spec/containers/0");
    }

    /** What the containers of our own deployments find in their environment; of secrets, where the value comes from. */
    Map<String, String> environment(Yaml deployment) {
        Map<String, String> environment = new TreeMap<>();
        for (Yaml source : container(deployment).list("envFrom")) {
            one("ConfigMap", source.text("configMapRef/name"))
                    .map("data")
                    .forEach((name, value) -> environment.put(name, value.text()));
        }
        for (Yaml variable : container(deployment).list("env")) {
            environment.put(variable.text("name"), variable.text("valueFrom"));
        }
        return environment;
    }

    /** The pods of a namespace that have the labels. */
    List<Yaml> podsWith(Yaml selector) {
        return all("Deployment").stream()
                .filter(deployment -> matches(selector, deployment.at("spec/template/metadata")))
                .toList();
    }

    static boolean matches(Yaml selector, Yaml metadata) {
        Map<String, String> labels = new HashMap<>();
        metadata.map("labels").forEach((name, value) -> labels.put(name, value.text()));
        return selector.map("matchLabels").entrySet().stream()
                        .allMatch(label -> label.getValue().text().equals(labels.get(label.getKey())))
                && selector.list("matchExpressions").stream()
                        .allMatch(
                                expression -> expression.texts("values").contains(labels.get(expression.text("key"))));
    }

    /** Names and numbers of a pod's ports. */
    static Set<String> ports(Yaml deployment) {
        Set<String> ports = new TreeSet<>();
        container(deployment).list("ports").forEach(port -> {
            ports.add(port.text("name"));
            ports.add(port.text("containerPort"));
        });
        return ports;
    }

    /** The secrets and keys that pods need, as {@code name/key}. */
    Stream<String> secrets() {
        return all("Deployment").stream()
                .flatMap(deployment -> container(deployment).list("env").stream())
                .map(variable -> variable.at("valueFrom/secretKeyRef"))
                .filter(secret -> secret.has("name"))
                .map(secret -> secret.text("name") + "/" + secret.text("key"));
    }
}
