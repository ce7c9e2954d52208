package io.filmstudio.worker;

import io.filmstudio.common.test.ArchitectureRules;
import org.junit.jupiter.api.Test;

class ArchitectureTests {

    @Test
    void theWorkerFollowsTheRulesOfTheHouse() {
        ArchitectureRules.check("worker");
    }
}
