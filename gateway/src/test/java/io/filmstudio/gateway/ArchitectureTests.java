package io.filmstudio.gateway;

import io.filmstudio.common.test.ArchitectureRules;
import org.junit.jupiter.api.Test;

class ArchitectureTests {

    @Test
    void theRulesOfTheHouseHold() {
        ArchitectureRules.check("gateway");
    }
}
