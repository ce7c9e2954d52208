package io.filmstudio.e2e.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.filmstudio.e2e.Client;
import io.filmstudio.e2e.Refusals;
import io.filmstudio.e2e.RunningStudio;
import io.filmstudio.e2e.SharedStudio;
import io.filmstudio.e2e.Writer;
import io.filmstudio.e2e.access.Calls.Owned;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Whoever is suspended is out, everywhere and soon, also an admin. */
@ExtendWith(SharedStudio.class)
class SuspensionTests {

    private static final Duration SOON = Duration.ofSeconds(5);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final RunningStudio studio;
    private final Client gateway;

    SuspensionTests(RunningStudio studio) {
        this.studio = studio;
        this.gateway = new Client(studio.gateway());
    }

    @Test
    void suspendedAdminIsLockedOutOfEveryRouteWithinSeconds() {
        Writer admin = Writer.signUpAdmin(studio);
        Writer fallen = Writer.signUpAdmin(studio);
        await().atMost(PATIENCE)
                .until(() -> admin.get("/api/admin/users/" + fallen.id()).status() == 200);
        assertThat(fallen.get("/api/users/profile").status()).isEqualTo(200);

        Client.Answer suspended = admin.post("/api/admin/users/" + fallen.id() + "/suspend", "{\"reason\": \"spam\"}");

        assertThat(suspended.status()).as(suspended.body().toString()).isEqualTo(200);
        await().atMost(SOON).until(() -> fallen.get("/api/users/profile").status() == 401);
        var calls = new Calls(studio);
        var routes = RouteTable.of(Access.USER, Access.ADMIN);
        var headers = Map.of("suspended", Map.of("Authorization", "Bearer " + fallen.token()));
        Calls.assertEach(
                calls.throughTheGateway(routes, headers, Owned.byNobody()),
                call -> Refusals.check(call.answer(), 401, "unauthenticated"));
        Calls.assertEach(
                calls.atTheServices(routes, headers, Owned.byNobody()),
                call -> Refusals.check(call.answer(), 401, "unauthenticated"));
        Refusals.check(gateway.post("/api/users/login", null, fallen.credentials()), 403, "account-suspended");
        Refusals.check(
                gateway.post("/api/users/refresh", null, "{\"refreshToken\": \"%s\"}".formatted(fallen.refreshToken())),
                401,
                "invalid-refresh-token");
    }

    @Test
    void whoIsReinstatedSignsInAgain() {
        Writer admin = Writer.signUpAdmin(studio);
        Writer writer = Writer.signUp(gateway);
        await().atMost(PATIENCE)
                .until(() -> admin.get("/api/admin/users/" + writer.id()).status() == 200);
        String user = "/api/admin/users/" + writer.id();

        assertThat(admin.post(user + "/suspend", "{\"reason\": \"a mistake\"}").status())
                .isEqualTo(200);
        assertThat(admin.post(user + "/unsuspend").status()).isEqualTo(200);

        assertThat(writer.signInAgain().get("/api/users/profile").status()).isEqualTo(200);
    }
}
