package io.filmstudio.studio.context;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;

class DeniedAutoConfigurationsTests {

    private static final String[] CANDIDATES = {"org.example.jdbc.Pool", null, "org.example.web.Server"};

    @Test
    void classesBelowADeniedPrefixAreLeftOut() {
        MockEnvironment environment =
                new MockEnvironment().withProperty(DeniedAutoConfigurations.PROPERTY, "org.example.jdbc.,org.other.");

        assertThat(filter(environment)).containsExactly(false, false, true);
    }

    @Test
    void withoutTheArgumentEverythingIsAllowed() {
        assertThat(filter(new MockEnvironment())).containsExactly(true, false, true);
    }

    private static boolean[] filter(MockEnvironment environment) {
        DeniedAutoConfigurations filter = new DeniedAutoConfigurations();
        filter.setEnvironment(environment);
        return filter.match(CANDIDATES, null);
    }
}
