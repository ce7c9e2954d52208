package io.filmstudio.user.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.filmstudio.contract.user.UserRegistered;
import io.filmstudio.user.UserClient;
import io.filmstudio.user.UserClient.Answer;
import io.filmstudio.user.UserServiceTest;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.amqp.rabbit.core.RabbitTemplate;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

@UserServiceTest
class RegistrationTests {

    private static final String PASSWORD = "correct horse";

    @Autowired
    UserClient client;

    @Autowired
    RabbitTemplate rabbit;

    @Value("${studio.messaging.prefix}credit-service." + UserRegistered.ROUTING_KEY)
    String queue;

    @Test
    void aNewUserGetsThreeCreditsAndWorkingTokens() {
        String email = UserClient.freshEmail();

        Answer answer = client.register(email, PASSWORD, "Mira");

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.text("/user/email")).isEqualTo(email);
        assertThat(answer.text("/user/name")).isEqualTo("Mira");
        assertThat(answer.text("/user/tier")).isEqualTo("free");
        assertThat(answer.body().at("/user/credits").asInt()).isEqualTo(3);
        assertThat(answer.body().at("/expiresIn").asInt()).isEqualTo(900);
        assertThat(client.get("/api/users/profile", answer.text("/token")).text("/id"))
                .isEqualTo(answer.text("/user/id"));
        assertThat(client.refresh(answer.text("/refreshToken")).status()).isEqualTo(200);
    }

    @Test
    void otherServicesHearOfIt() {
        Answer answer = client.register(UserClient.freshEmail(), PASSWORD, "Mira");

        await().until(
                        () -> rabbit.receive(queue),
                        message -> message != null
                                && new String(message.getBody(), StandardCharsets.UTF_8)
                                        .contains(answer.text("/user/id")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\uD83C\uDFAC Zoë", "Robert'); drop table account;--", "<script>alert(1)</script>", "  Ana  "})
    void namesAreKeptAsTheyAre(String name) {
        Answer answer = client.register(UserClient.freshEmail(), PASSWORD, name);

        assertThat(answer.status()).isEqualTo(201);
        assertThat(client.get("/api/users/profile", answer.text("/token")).text("/name"))
                .isEqualTo(name);
    }

    @Test
    void anotherSpellingOfAnAddressIsTheSameAddress() {
        String local = "zo\u00eb" + UserClient.freshEmail();
        String decomposed = local.replace("\u00eb", "e\u0308");

        assertThat(client.register(local, PASSWORD, "Zoë").status()).isEqualTo(201);
        Answer again = client.register("  " + decomposed.toUpperCase(Locale.ROOT) + " ", PASSWORD, "Zoë");

        assertThat(again.status()).isEqualTo(409);
        assertThat(again.text("/type")).isEqualTo("/problems/email-taken");
        assertThat(client.login(decomposed.toUpperCase(Locale.ROOT), PASSWORD).status())
                .isEqualTo(200);
    }

    @Test
    void ofManyWhoRegisterOneAddressAtOnceOneSucceeds() throws Exception {
        String email = UserClient.freshEmail();
        Callable<Integer> attempt =
                () -> client.register(email, PASSWORD, "Mira").status();

        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Integer> answers = executor
                    .invokeAll(IntStream.range(0, 20).mapToObj(_ -> attempt).toList())
                    .stream()
                    .map(result -> result.resultNow())
                    .toList();

            assertThat(answers).hasSize(20).containsOnlyOnce(201).containsOnly(201, 409);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            {"password":"long enough","name":"A"}                                  | email
            {"email":null,"password":"long enough","name":"A"}                     | email
            {"email":"nobody","password":"long enough","name":"A"}                 | email
            {"email":"a b@example.org","password":"long enough","name":"A"}        | email
            {"email":"a@example.org","name":"A"}                                   | password
            {"email":"a@example.org","password":"short","name":"A"}                | password
            {"email":"a@example.org","password":"long enough"}                     | name
            {"email":"a@example.org","password":"long enough","name":"  "}         | name
            {"email":"a@example.org","password":"long enough","name":{"a":1}}      | name
            {"email":"a@example.org","password":"long enough","name":["A"]}        | name
            """)
    void whatIsMissingOrWrongIsNamed(String body, String field) {
        Answer answer = client.send("POST", "/api/users/register", body);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.http().headers().firstValue("content-type")).hasValue("application/problem+json");
        assertThat(answer.text("/details/field")).as("%s", answer.body()).isEqualTo(field);
        assertThat(answer.text("/error")).isNotBlank();
        assertThat(answer.text("/traceId")).isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{",
                "\"text\"",
                "{\"email\":\"a@example.org\",\"password\":\"long enough\",\"name\":\"a\\u0000b\"}",
                "{\"email\":\"a@example.org\",\"password\":\"long enough\",\"name\":\"a\\ud800b\"}",
                "{\"email\":\"a\\u0000@example.org\",\"password\":\"long enough\",\"name\":\"A\"}"
            })
    void whatCannotBeReadIsABadRequest(String body) {
        Answer answer = client.send("POST", "/api/users/register", body);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("/type")).startsWith("/problems/");
    }

    @Test
    void brokenUtf8IsABadRequest() {
        byte[] body = "{\"email\":\"a@example.org\",\"password\":\"long enough\",\"name\":\"?\"}".getBytes();
        body[body.length - 3] = (byte) 0xC3;

        Answer answer = client.send(HttpRequest.newBuilder(client.uri("/api/users/register"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(body))
                .build());

        assertThat(answer.status()).isEqualTo(400);
    }

    @Test
    void aPasswordThatBcryptWouldCutIsRefused() {
        Answer tooLong = client.register(UserClient.freshEmail(), "ä".repeat(37), "Mira");
        Answer longest = client.register(UserClient.freshEmail(), "ä".repeat(36), "Mira");

        assertThat(tooLong.status()).isEqualTo(400);
        assertThat(tooLong.text("/details/field")).isEqualTo("password");
        assertThat(tooLong.text("/details/message")).contains("72 bytes");
        assertThat(longest.status()).isEqualTo(201);
    }

    @Test
    void anEmptyBodyNamesAllThatIsMissing() {
        Answer answer = client.post("/api/users/register", Map.of());

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body().at("/violations").size()).isEqualTo(3);
    }
}
