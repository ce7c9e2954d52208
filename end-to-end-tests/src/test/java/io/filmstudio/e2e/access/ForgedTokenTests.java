package io.filmstudio.e2e.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.filmstudio.common.test.ForgedTokens;
import io.filmstudio.e2e.Refusals;
import io.filmstudio.e2e.RunningStudio;
import io.filmstudio.e2e.SharedStudio;
import io.filmstudio.e2e.StudioTokens;
import io.filmstudio.e2e.access.Calls.Call;
import io.filmstudio.e2e.access.Calls.Owned;
import java.security.GeneralSecurityException;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** Every route, shown every token that the studio never made: made with its own key, where only the content is wrong. */
@ExtendWith(SharedStudio.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ForgedTokenTests {

    private static final List<Route> GUARDED = RouteTable.of(Access.USER, Access.ADMIN);

    private final Calls calls;
    private final StudioTokens.SigningKey key;
    private final Map<String, Map<String, String>> forged = new LinkedHashMap<>();

    ForgedTokenTests(RunningStudio studio) throws SQLException, GeneralSecurityException {
        this.calls = new Calls(studio);
        this.key = new StudioTokens(studio).signingKey();
    }

    @BeforeAll
    void forge() {
        ForgedTokens.against(key.pair(), key.id()).forEach(this::bearer);
        bearer("a word", "null");
        bearer("nothing", "");
        bearer("bytes that are no token", "\u00ff\u00fe.\u00e4.%00");
        bearer("dots", ".".repeat(1_000));
        String genuine = ForgedTokens.genuine(key.pair(), key.id());
        bearer("a true token twice", genuine + " " + genuine);
        forged.put("a true token as another scheme's", Map.of("Authorization", "Basic " + genuine));
        forged.put("a true token as a cookie", Map.of("Cookie", "token=" + genuine + "; access_token=" + genuine));
    }

    private void bearer(String name, String token) {
        forged.put(name, Map.of("Authorization", "Bearer " + token));
    }

    /** Or all the rest would prove nothing. */
    @Test
    void genuineTokenOfTheSameMakeIsTaken() {
        var genuine =
                Map.of("genuine", Map.of("Authorization", "Bearer " + ForgedTokens.genuine(key.pair(), key.id())));

        List<Route> routes = RouteTable.of(Access.USER);
        Calls.assertEach(calls.throughTheGateway(routes, genuine, Owned.byNobody()), ForgedTokenTests::taken);
        Calls.assertEach(calls.atTheServices(routes, genuine, Owned.byNobody()), ForgedTokenTests::taken);
    }

    @Test
    void noForgedTokenOpensARouteAtTheGateway() {
        assertThat(forged).hasSizeGreaterThan(50);
        Calls.assertEach(calls.throughTheGateway(GUARDED, forged, Owned.byNobody()), ForgedTokenTests::refused);
    }

    /** Services verify for themselves: the gateway is not the only wall. */
    @Test
    void noForgedTokenOpensARouteAtAService() {
        Calls.assertEach(calls.atTheServices(GUARDED, forged, Owned.byNobody()), ForgedTokenTests::refused);
    }

    @Test
    void publicRoutesAreOpenToWhoeverCarriesAForgedToken() {
        Calls.assertEach(
                calls.throughTheGateway(RouteTable.of(Access.PUBLIC), forged, Owned.byNobody()),
                call -> assertThat(call.answer().status()).isLessThan(500).isNotEqualTo(403));
    }

    private static void taken(Call call) {
        assertThat(call.answer().status()).isNotIn(401, 403).isLessThan(500);
    }

    private static void refused(Call call) {
        Refusals.check(call.answer(), 401, "unauthenticated");
        assertThat(call.answer().header("WWW-Authenticate")).startsWith("Bearer");
    }
}
