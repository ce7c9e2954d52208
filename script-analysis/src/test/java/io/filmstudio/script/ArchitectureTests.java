package io.filmstudio.script;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTests {

    private final JavaClasses classes = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.filmstudio.script", "io.filmstudio.plan");

    @Test
    void readingAScriptNeedsTheJdkAlone() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "org.jspecify..", "io.filmstudio.script..", "io.filmstudio.plan..")
                .check(classes);
    }

    @Test
    void planKnowsNothingOfScripts() {
        noClasses()
                .that()
                .resideInAPackage("io.filmstudio.plan..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.filmstudio.script..")
                .check(classes);
    }
}
