package io.filmstudio.e2e.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What the other tests of this package walk through is all there is. */
class RouteTableTests {

    @Test
    void tableNamesEveryRouteOfEveryControllerAndNoOther() {
        List<String> table = RouteTable.ROUTES.stream().map(Route::toString).toList();
        Set<String> declared = ControllerRoutes.all();

        assertThat(table).doesNotHaveDuplicates();
        assertThat(declared.stream().filter(route -> !table.contains(route)))
                .as("routes that routes.txt does not name")
                .isEmpty();
        assertThat(table.stream().filter(route -> !declared.contains(route)))
                .as("routes of routes.txt that no controller has")
                .isEmpty();
    }

    @Test
    void whatIsInternalIsSoByItsPath() {
        assertThat(RouteTable.ROUTES).allSatisfy(route -> {
            assertThat(route.path().startsWith("/internal/"))
                    .isNotEqualTo(route.access().routed());
            assertThat(route.path().startsWith("/api/admin/")).isEqualTo(route.access() == Access.ADMIN);
        });
    }
}
