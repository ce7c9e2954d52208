package io.filmstudio.aijob;

import io.filmstudio.common.test.ArchitectureRules;
import org.junit.jupiter.api.Test;

class ArchitectureTests {

    @Test
    void theServiceKeepsTheRulesOfTheHouse() {
        ArchitectureRules.check("aijob");
    }
}
