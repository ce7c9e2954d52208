package io.filmstudio.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.filmstudio.e2e.malformed.Flaws;
import io.filmstudio.e2e.malformed.Malformed;
import io.filmstudio.e2e.malformed.Operation;
import io.filmstudio.e2e.malformed.Wire;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Whatever is sent, nothing breaks: malformed requests made from the services' own descriptions get no 5xx, and every
 * refusal has the documented shape. {@code -Dstudio.malformed.seed} repeats a run.
 */
@ExtendWith(SharedStudio.class)
class MalformedRequestTests {

    private static final int REQUESTS = Boolean.getBoolean("studio.soak") ? 20_000 : 600;
    private static final long SEED = Long.getLong("studio.malformed.seed", 20_261_122L);
    private static final List<String> SERVICES = List.of("user", "project", "credit", "ai-job", "youtube", "admin");
    private static final Set<String> MEMBERS =
            Set.of("error", "type", "title", "status", "detail", "instance", "traceId");

    private final RunningStudio studio;

    MalformedRequestTests(RunningStudio studio) {
        this.studio = studio;
    }

    @Test
    void nothingThatAClientSendsBreaksAnything() throws IOException {
        Client client = new Client(studio.gateway());
        Wire wire = new Wire(studio.gateway());
        List<Operation> operations = operations(client);
        Flaws flaws = new Flaws(new Random(SEED));
        List<String> failures = new ArrayList<>();
        Map<Integer, Integer> statuses = new TreeMap<>();
        String token = "";
        for (int i = 0; i < REQUESTS; i++) {
            if (i % 100 == 0) {
                // what was sent before may have ended the session, or the account
                token = operator(studio, client);
            }
            Malformed request = flaws.spoil(operations.get(i % operations.size()), token);
            Wire.Answer answer = wire.send(request);
            statuses.merge(answer.status(), 1, Integer::sum);
            String fault = fault(answer);
            if (!fault.isEmpty()) {
                failures.add(fault + " " + request + " -> " + answer.status() + " " + answer.body());
            }
        }

        System.out.println("answers by status: " + statuses);
        assertThat(failures).as("seed " + SEED).isEmpty();
        assertThat(statuses.getOrDefault(400, 0)).as(statuses.toString()).isGreaterThan(REQUESTS / 5);
    }

    private static List<Operation> operations(Client client) {
        List<Operation> operations = new ArrayList<>();
        for (String service : SERVICES) {
            JsonNode description =
                    client.get("/docs/openapi/" + service + ".json", null).body();
            List<Operation> described = Operation.of(description);
            assertThat(described).as(service).isNotEmpty();
            operations.addAll(described);
        }
        return operations;
    }

    /** The token of a new admin, who may go everywhere. */
    private static String operator(RunningStudio studio, Client client) {
        String email = "operator-" + UUID.randomUUID() + "@example.org";
        String password = "correct horse battery";
        client.post(
                "/api/users/register",
                null,
                "{\"email\": \"%s\", \"password\": \"%s\", \"name\": \"Operator\"}".formatted(email, password));
        try (Connection database = studio.database();
                PreparedStatement promotion =
                        database.prepareStatement("update users.account set role = 'admin' where email = ?")) {
            promotion.setString(1, email);
            assertThat(promotion.executeUpdate()).isEqualTo(1);
        } catch (SQLException ex) {
            throw new IllegalStateException(ex);
        }
        String credentials = "{\"email\": \"%s\", \"password\": \"%s\"}".formatted(email, password);
        return client.post("/api/users/login", null, credentials).text("token");
    }

    /** What is wrong with an answer; empty when nothing is. */
    private static String fault(Wire.Answer answer) {
        if (answer.status() == 0) {
            return "hung up";
        }
        if (answer.status() >= 500 && !isHonestlyAway(answer)) {
            return "broke";
        }
        if (answer.status() < 400 || answer.body().isEmpty()) {
            return answer.status() >= 400 && answer.header("content-type").isEmpty() ? faultOfSilence(answer) : "";
        }
        if (!answer.header("content-type").startsWith("application/problem+json")) {
            return "no problem";
        }
        return faultOfProblem(answer);
    }

    /** A dependency that is really not there, such as payments or a channel that this installation has not got. */
    private static boolean isHonestlyAway(Wire.Answer answer) {
        return answer.status() == 503 && !answer.header("retry-after").isEmpty();
    }

    /** What the HTTP parser itself refuses has no body; HEAD never has one. */
    private static String faultOfSilence(Wire.Answer answer) {
        return answer.status() == 400 || answer.status() == 414 || answer.status() == 431 ? "" : "silent";
    }

    private static String faultOfProblem(Wire.Answer answer) {
        if (answer.body()
                .matches(
                        "(?s).*(Exception|io\\.filmstudio|org\\.springframework|org\\.postgresql|tools\\.jackson).*")) {
            return "tells too much";
        }
        JsonNode problem = JsonMapper.shared().readTree(answer.body());
        if (!problem.propertyNames().containsAll(MEMBERS)) {
            return "lacks members";
        }
        boolean invalid = problem.path("type").asString().equals("/problems/invalid-request");
        return invalid && problem.at("/details/violations").isEmpty() ? "names no violation" : "";
    }
}
