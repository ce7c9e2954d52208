package io.filmstudio.contract;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.filmstudio.common.test.GoldenFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The events on the wire are what was released, and docs/events.md tells about all of them. */
class EventContractTests {

    private static final Path DOCUMENT = Path.of("../docs/events.md");
    private static final JavaClasses CONTRACTS = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.filmstudio.contract");

    static Stream<Class<? extends IntegrationEvent>> events() {
        return CONTRACTS.stream()
                .filter(type -> type.isAssignableTo(IntegrationEvent.class) && !type.isInterface())
                .<Class<? extends IntegrationEvent>>map(type -> type.reflect().asSubclass(IntegrationEvent.class))
                .sorted(Comparator.comparing(EventContractTests::routingKey));
    }

    @ParameterizedTest
    @MethodSource("events")
    void eventReadsAndWritesItsGoldenSample(Class<? extends IntegrationEvent> type) throws IOException {
        IntegrationEvent event = GoldenFiles.sample(routingKey(type), type);

        assertThat(event.subject()).isNotNull();
    }

    @Test
    void noSampleIsLeftOverAndNoRoutingKeyIsUsedTwice() throws IOException {
        try (Stream<Path> samples = Files.list(Path.of("src/test/resources/events"))) {
            assertThat(samples.map(path -> path.getFileName().toString().replace(".json", "")))
                    .containsExactlyInAnyOrderElementsOf(
                            events().map(EventContractTests::routingKey).toList());
        }
    }

    @Test
    void contractsDependOnTheJdkOnly() {
        classes()
                .that()
                .resideInAPackage("io.filmstudio.contract..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "io.filmstudio.contract..", "org.jspecify..")
                .check(CONTRACTS);
    }

    @Test
    void everySubscriptionIsToAnEventThatExists() {
        assertThat(Subscriptions.BY_SERVICE.values().stream().flatMap(List::stream))
                .isSubsetOf(events().map(EventContractTests::routingKey).toList());
    }

    /** To write the document anew: {@code mvn -pl common-lib -am test -Dtest=EventContractTests -Ddocs.write}. */
    @Test
    void documentTellsAboutEveryEvent() throws IOException {
        if (System.getProperty("docs.write") != null) {
            Files.writeString(DOCUMENT, document());
        }
        assertThat(DOCUMENT).hasContent(document());
    }

    private static String document() throws IOException {
        Map<String, List<Class<? extends IntegrationEvent>>> byProducer = events().collect(Collectors.groupingBy(
                type -> type.getPackageName().substring("io.filmstudio.contract.".length()),
                TreeMap::new,
                Collectors.toList()));
        List<String> lines = new ArrayList<>(List.of(
                "# Events",
                "",
                "Every event is a JSON message on the topic exchange `studio.events`, sent with the routing key shown, at least",
                "once and in order per subject. Message id, type (the routing key) and `traceparent` are in its properties.",
                "A test of common-lib writes this page from the records and their golden samples."));
        for (var producer : byProducer.entrySet()) {
            lines.addAll(List.of("", "## From " + producer.getKey(), ""));
            lines.addAll(List.of("| routing key | heard by | fields |", "| --- | --- | --- |"));
            producer.getValue().forEach(type -> lines.add(row(type)));
        }
        return String.join("\n", lines) + "\n";
    }

    private static String row(Class<? extends IntegrationEvent> type) {
        String key = routingKey(type);
        String listeners = Subscriptions.BY_SERVICE.entrySet().stream()
                .filter(entry -> entry.getValue().contains(key))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new))
                .stream()
                .collect(Collectors.joining(", "));
        String fields = Stream.of(type.getRecordComponents())
                .map(field -> "`" + field.getName() + "` " + field.getType().getSimpleName())
                .collect(Collectors.joining(", "));
        return "| `%s` | %s | %s |".formatted(key, listeners.isEmpty() ? "nobody yet" : listeners, fields);
    }

    private static String routingKey(Class<?> type) {
        try {
            return (String) type.getField("ROUTING_KEY").get(null);
        } catch (ReflectiveOperationException ex) {
            throw new AssertionError(type + " has no ROUTING_KEY", ex);
        }
    }
}
