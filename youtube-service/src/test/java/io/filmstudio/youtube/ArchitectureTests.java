package io.filmstudio.youtube;

import io.filmstudio.common.test.ArchitectureRules;
import org.junit.jupiter.api.Test;

class ArchitectureTests {

    @Test
    void keepsTheRulesOfTheHouse() {
        ArchitectureRules.check("youtube");
    }
}
