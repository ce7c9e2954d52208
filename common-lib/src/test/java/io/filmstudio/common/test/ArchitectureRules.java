package io.filmstudio.common.test;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;

/** The rules of the house, to be checked by each service against its own classes. */
public final class ArchitectureRules {

    private static final String[] SERVICES = {"user", "project", "credit", "aijob", "youtube", "admin"};

    private ArchitectureRules() {}

    /** Checks the main classes below {@code io.filmstudio.<service>}. */
    public static void check(String service) {
        JavaClasses classes = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("io.filmstudio." + service);
        rules(service).forEach(rule -> rule.check(classes));
    }

    private static List<ArchRule> rules(String service) {
        return List.of(
                slices().matching("io.filmstudio." + service + ".(*)..")
                        .should()
                        .beFreeOfCycles(),
                stereotypesArePackagePrivate(),
                namesSaySomething(),
                noOtherService(service),
                onlyTheOutboxSendsEvents(),
                listenersUseTheInbox(),
                noFieldInjection(),
                timesAreInstants());
    }

    private static ArchRule stereotypesArePackagePrivate() {
        return classes()
                .that()
                .haveNameMatching(".*(Controller|Listener|Repository|Configuration|Properties)")
                .should()
                .notBePublic()
                .allowEmptyShould(true);
    }

    private static ArchRule namesSaySomething() {
        return noClasses()
                .should()
                .haveNameMatching(".*(Util|Utils|Helper|Manager|Impl|Dto)")
                .allowEmptyShould(true);
    }

    private static ArchRule noOtherService(String service) {
        String[] others = java.util.Arrays.stream(SERVICES)
                .filter(other -> !other.equals(service))
                .map(other -> "io.filmstudio." + other + "..")
                .toArray(String[]::new);
        return noClasses().should().dependOnClassesThat().resideInAnyPackage(others);
    }

    /** The dispatcher announces tasks; everything else that leaves a service is an event. */
    private static ArchRule onlyTheOutboxSendsEvents() {
        return noClasses()
                .that()
                .haveNameNotMatching(".*(Dispatch|DeadLetter).*")
                .should()
                .dependOnClassesThat()
                .haveSimpleName("RabbitTemplate");
    }

    private static ArchRule listenersUseTheInbox() {
        return classes()
                .that()
                .haveSimpleNameEndingWith("Listener")
                .and()
                .resideInAPackage("io.filmstudio..")
                .should()
                .dependOnClassesThat()
                .haveSimpleName("Inbox")
                .allowEmptyShould(true);
    }

    private static ArchRule noFieldInjection() {
        return noFields().should().beAnnotatedWith("org.springframework.beans.factory.annotation.Autowired");
    }

    private static ArchRule timesAreInstants() {
        return fields().should().notHaveRawType("java.time.LocalDateTime");
    }
}
