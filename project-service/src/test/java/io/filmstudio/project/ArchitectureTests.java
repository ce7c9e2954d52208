package io.filmstudio.project;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noCodeUnits;

import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import io.filmstudio.common.storage.MediaStorage;
import io.filmstudio.common.test.ArchitectureRules;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.annotation.Transactional;

class ArchitectureTests {

    @Test
    void keepsTheRulesOfTheHouse() {
        ArchitectureRules.check("project");
    }

    /** Else a connection is held for as long as the storage takes to answer. */
    @Test
    void noTransactionWaitsForTheStorage() {
        noCodeUnits()
                .that(describe("are transactional", ArchitectureTests::isTransactional))
                .should(ArchCondition.from(describe("ask the storage", ArchitectureTests::asksTheStorage)))
                .check(new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages("io.filmstudio.project"));
    }

    private static boolean isTransactional(JavaCodeUnit unit) {
        return unit.isAnnotatedWith(Transactional.class) || unit.getOwner().isAnnotatedWith(Transactional.class);
    }

    private static boolean asksTheStorage(JavaCodeUnit unit) {
        return unit.getAccessesFromSelf().stream()
                .anyMatch(access -> access.getTargetOwner().isEquivalentTo(MediaStorage.class));
    }
}
