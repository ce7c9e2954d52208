package io.filmstudio.deployment;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a service takes from its environment, as its configuration files say it.
 *
 * @param known the names of all variables
 * @param required those without a default, without which it does not start
 */
record ServiceSettings(String service, Set<String> known, Set<String> required) {

    static final List<String> SERVERS = List.of(
            "gateway",
            "user-service",
            "project-service",
            "credit-service",
            "ai-job-service",
            "youtube-service",
            "admin-service");
    static final String WORKER = "ai-worker";

    /** Without these a service starts, and is of no use or not safe: their defaults are for a developer's machine. */
    private static final Set<String> DEFAULTS_FOR_DEVELOPERS = Set.of(
            "DB_URL",
            "DB_USER",
            "DB_PASSWORD",
            "REDIS_HOST",
            "REDIS_PASSWORD",
            "RABBITMQ_HOST",
            "RABBITMQ_USERNAME",
            "RABBITMQ_PASSWORD",
            "USER_SERVICE_KEY",
            "YOUTUBE_TOKEN_KEY",
            "USER_SERVICE_URL",
            "PROJECT_SERVICE_URL",
            "CREDIT_SERVICE_URL",
            "AI_JOB_SERVICE_URL",
            "YOUTUBE_SERVICE_URL",
            "ADMIN_SERVICE_URL",
            "STUDIO_PUBLIC_URL",
            "STRIPE_RETURN_URL",
            "MAIL_HOST");

    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Z][A-Z0-9_]+)(:)?");

    static ServiceSettings of(String service) {
        String text = String.join("\n", files(service));
        Set<String> known = names(text, _ -> true);
        Set<String> required = names(
                text, variable -> variable.group(2) == null || DEFAULTS_FOR_DEVELOPERS.contains(variable.group(1)));
        return new ServiceSettings(service, known, required);
    }

    /** The port in its configuration file. */
    static int port(String service) {
        String port = Yaml.file(resource(service)).text("server/port");
        return Integer.parseInt(port.replaceAll("\\D+", ""));
    }

    static Yaml configuration(String service) {
        return Yaml.file(resource(service));
    }

    private static String resource(String service) {
        return service + "/src/main/resources/" + service + ".yaml";
    }

    private static List<String> files(String service) {
        List<String> texts = new ArrayList<>(List.of(read(resource(service))));
        if (!Set.of("gateway", WORKER).contains(service)) {
            texts.add(read("common-lib/src/main/resources/studio-defaults.yaml"));
        }
        return texts;
    }

    private static Set<String> names(String text, java.util.function.Predicate<MatchResult> wanted) {
        try (Stream<MatchResult> variables = VARIABLE.matcher(text).results()) {
            return variables
                    .filter(wanted)
                    .map(variable -> variable.group(1))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    static String read(String path) {
        try {
            return Files.readString(Yaml.HOME.resolve(path));
        } catch (java.io.IOException ex) {
            throw new java.io.UncheckedIOException(ex);
        }
    }

    static boolean exists(Path path) {
        return Files.exists(Yaml.HOME.resolve(path));
    }
}
