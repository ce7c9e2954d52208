package io.filmstudio.e2e.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.filmstudio.e2e.Client;
import io.filmstudio.e2e.Refusals;
import io.filmstudio.e2e.RunningStudio;
import io.filmstudio.e2e.SharedStudio;
import io.filmstudio.e2e.StudioTokens;
import io.filmstudio.e2e.Writer;
import io.filmstudio.e2e.access.Calls.Call;
import io.filmstudio.e2e.access.Calls.Owned;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** Every route, called by those who are somebody, but not who they would have to be. */
@ExtendWith(SharedStudio.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OutsiderTests {

    private static final List<Route> GUARDED = RouteTable.of(Access.USER, Access.ADMIN);
    private static final List<Route> INTERNAL = RouteTable.of(Access.SERVICE, Access.WORKER, Access.TASK);

    private final RunningStudio studio;
    private final StudioTokens tokens;
    private final Calls calls;
    private final Writer owner;
    private final Writer other;
    private final Writer admin;
    private final Owned owned;

    OutsiderTests(RunningStudio studio) {
        this.studio = studio;
        this.tokens = new StudioTokens(studio);
        this.calls = new Calls(studio);
        Client gateway = new Client(studio.gateway());
        this.owner = Writer.signUp(gateway);
        this.other = Writer.signUp(gateway);
        this.admin = Writer.signUpAdmin(studio);
        UUID project = owner.createProject(Writer.SHORT_STORY);
        Client.Answer job = owner.generate(project);
        UUID jobId = UUID.fromString(job.text("jobId"));
        assertThat(owner.post("/api/ai/jobs/" + jobId + "/cancel").status()).isEqualTo(200);
        this.owned = new Owned(owner.id(), project, jobId, "s3://film-studio/jobs/" + jobId + "/out.mp4");
    }

    @Test
    void withoutATokenOnlyPublicRoutesAreOpen() {
        Map<String, Map<String, String>> nobody = Map.of(
                "anonymous",
                Map.of(),
                "who claims to be the owner",
                Map.of("X-User-Id", owner.id().toString(), "X-User-Role", "admin", "X-Forwarded-User", "admin"),
                "who hides the method",
                Map.of("X-HTTP-Method-Override", "GET"));

        Calls.assertEach(calls.throughTheGateway(GUARDED, nobody, owned), OutsiderTests::unauthenticated);
        Calls.assertEach(calls.atTheServices(GUARDED, nobody, owned), OutsiderTests::unauthenticated);
        Calls.assertEach(
                calls.throughTheGateway(RouteTable.of(Access.PUBLIC), nobody, owned),
                call -> assertThat(call.answer().status()).isLessThan(500).isNotEqualTo(403));
    }

    @Test
    void tokensMadeForSomethingElseOpenNoPublicRoute() throws GeneralSecurityException {
        Map<String, Map<String, String>> callers = Map.of(
                "with a refresh token", bearer(owner.refreshToken()),
                "as a service", bearer(tokens.service()),
                "as a worker", bearer(tokens.worker()),
                "with a task's token", bearer(tokens.task(UUID.randomUUID())));

        Calls.assertEach(calls.throughTheGateway(GUARDED, callers, owned), OutsiderTests::unauthenticated);
        Calls.assertEach(calls.atTheServices(GUARDED, callers, owned), OutsiderTests::unauthenticated);
    }

    @Test
    void whoIsNoAdminDoesNothingOfAnAdmins() {
        Map<String, Map<String, String>> user = Map.of("user", bearer(other.token()));

        List<Route> routes = RouteTable.of(Access.ADMIN);
        Calls.assertEach(
                calls.throughTheGateway(routes, user, owned), call -> Refusals.check(call.answer(), 403, "forbidden"));
        Calls.assertEach(
                calls.atTheServices(routes, user, owned), call -> Refusals.check(call.answer(), 403, "forbidden"));
    }

    /** Not even an admin's token opens what is somebody's own. */
    @Test
    void othersSeeNothingOfMineAndChangeNothing() {
        Map<String, Map<String, String>> others =
                Map.of("other user", bearer(other.token()), "admin", bearer(admin.token()));

        List<Route> mine = RouteTable.of(Access.USER).stream()
                .filter(route -> route.names("$"))
                .toList();
        assertThat(mine).hasSizeGreaterThan(15);
        Calls.assertEach(calls.throughTheGateway(mine, others, owned), this::notThere);
        Calls.assertEach(calls.atTheServices(mine, others, owned), this::notThere);
        assertThat(owner.get("/api/projects/" + owned.project()).text("name")).isNotEqualTo("Taken");
    }

    /** Where a route asks for no id, everybody gets their own. */
    @Test
    void listsAreMineAlone() {
        List<Route> lists = RouteTable.of(Access.USER).stream()
                .filter(route -> route.method().equals("GET") && !route.names("$"))
                .toList();

        Calls.assertEach(
                calls.throughTheGateway(lists, Map.of("other user", bearer(other.token())), owned),
                this::saysNothingOfTheOwner);
    }

    @Test
    void gatewayKnowsNoInternalRoute() throws GeneralSecurityException {
        Map<String, Map<String, String>> callers = Map.of(
                "anonymous", Map.of(),
                "user", bearer(other.token()),
                "admin", bearer(admin.token()),
                "service", bearer(tokens.service()),
                "worker", bearer(tokens.worker()),
                "task", bearer(tokens.task(owned.job())));

        Calls.assertEach(
                calls.throughTheGateway(INTERNAL, callers, owned),
                call -> Refusals.check(call.answer(), 404, "not-found"));
        Calls.assertEach(
                calls.throughTheGateway(INTERNAL, Map.of("anonymous", Map.of(), "admin", bearer(admin.token())), owned),
                call -> Refusals.check(call.answer(), 404, "not-found"));
    }

    @Test
    void internalRoutesTakeTheTokensOfTheirOwnKindAlone() throws GeneralSecurityException {
        Map<Access, Map<String, String>> kinds = Map.of(
                Access.PUBLIC, Map.of(),
                Access.USER, bearer(other.token()),
                Access.ADMIN, bearer(admin.token()),
                Access.SERVICE, bearer(tokens.service()),
                Access.WORKER, bearer(tokens.worker()),
                Access.TASK, bearer(tokens.task(UUID.randomUUID())));
        for (Access own : List.of(Access.SERVICE, Access.WORKER, Access.TASK)) {
            kinds.forEach((kind, headers) -> {
                List<Call> made =
                        calls.atTheServices(RouteTable.of(own), Map.of(kind.name(), headers), Owned.byNobody());
                Calls.assertEach(made, kind == own ? OutsiderTests::heard : OutsiderTests::unauthenticated);
            });
        }
    }

    /** A token speaks for its own task alone. */
    @Test
    void taskTokenIsNoneForAnotherTask() throws GeneralSecurityException {
        Map<String, Map<String, String>> worker = Map.of("another task's", bearer(tokens.task(UUID.randomUUID())));

        Calls.assertEach(
                calls.atTheServices(RouteTable.of(Access.TASK), worker, owned),
                call -> Refusals.check(call.answer(), 403, "forbidden"));
    }

    private void notThere(Call call) {
        Refusals.check(call.answer());
        // what is no picture is refused before anybody asks whose character it is for
        int other = call.route().path().endsWith("/reference")
                ? 415
                : call.route().service().equals("youtube-service") ? 409 : 404;
        assertThat(call.answer().status()).isIn(404, other);
        saysNothingOfTheOwner(call);
    }

    private void saysNothingOfTheOwner(Call call) {
        // a problem's address is what the caller sent
        String said = call.answer().body().toString().replaceAll("\"instance\":\"[^\"]*\"", "");
        assertThat(said)
                .doesNotContain(owner.id().toString(), owner.email())
                .doesNotContain(owned.project().toString(), owned.job().toString());
    }

    private static void heard(Call call) {
        assertThat(call.answer().status()).isNotEqualTo(401).isLessThan(500);
    }

    private static void unauthenticated(Call call) {
        Refusals.check(call.answer(), 401, "unauthenticated");
    }

    private static Map<String, String> bearer(String token) {
        return Map.of("Authorization", "Bearer " + token);
    }
}
