package io.filmstudio.credit;

import io.filmstudio.common.test.ArchitectureRules;
import org.junit.jupiter.api.Test;

class ArchitectureTests {

    @Test
    void rulesOfTheHouse() {
        ArchitectureRules.check("credit");
    }
}
