package io.filmstudio.admin;

import io.filmstudio.common.test.ArchitectureRules;
import org.junit.jupiter.api.Test;

class ArchitectureTests {

    @Test
    void keepsTheRulesOfTheHouse() {
        ArchitectureRules.check("admin");
    }
}
