package io.filmstudio.studio.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.filmstudio.studio.client.Gateway;
import io.filmstudio.studio.client.LocalGateway;
import io.filmstudio.studio.client.ServiceToken;
import io.filmstudio.studio.data.DataDirectory;
import io.filmstudio.studio.data.StudioException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class AdminCommandTests {

    private static final String ROUTE = "PUT /internal/users/roles";

    @TempDir
    Path folder;

    @Test
    void theServiceIsAskedAsAnotherServiceWould() throws IOException {
        try (LocalGateway users = new LocalGateway().on(ROUTE, 200, "{\"role\": \"admin\"}")) {
            assertThatCode(() -> role(users).makeAdmin("mira@example.org")).doesNotThrowAnyException();

            assertThat(users.requests()).containsExactly(ROUTE);
        }
    }

    @Test
    void whoNeverSignedUpCannotBeAnAdmin() throws IOException {
        try (LocalGateway users = new LocalGateway().on(ROUTE, 404, "{\"error\": \"There is no such user.\"}")) {
            assertThatThrownBy(() -> role(users).makeAdmin("nobody@example.org"))
                    .isInstanceOf(StudioException.class)
                    .hasMessageContaining("Nobody has signed up as nobody@example.org");
        }
    }

    @Test
    void anotherRefusalIsToldInTheServersWords() throws IOException {
        try (LocalGateway users = new LocalGateway().on(ROUTE, 503, "{\"error\": \"Come back later.\"}")) {
            assertThatThrownBy(() -> role(users).makeAdmin("mira@example.org")).hasMessage("Come back later.");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"mira", "@", "a b@example.org", ""})
    void whatIsNoAddressIsBadUsage(String email) {
        StringWriter said = new StringWriter();
        CommandLine command = new CommandLine(new AdminCommand()).setErr(new PrintWriter(said));

        assertThat(command.execute("--data", folder.toString(), email)).isEqualTo(2);
        assertThat(said.toString()).contains("is not an e-mail address");
    }

    @Test
    void withoutAStudioThatRunsNobodyIsAsked() {
        AtomicReference<Exception> told = new AtomicReference<>();
        CommandLine command = new CommandLine(new AdminCommand()).setExecutionExceptionHandler((failure, _, _) -> {
            told.set(failure);
            return 1;
        });

        assertThat(command.execute("--data", folder.toString(), "mira@example.org"))
                .isEqualTo(1);
        assertThat(told.get())
                .isInstanceOf(StudioException.class)
                .hasMessageContaining("not running")
                .hasMessageContaining("./studio up");
    }

    private Role role(LocalGateway users) {
        return new Role(new Gateway(users.address()), ServiceToken.of(new DataDirectory(folder)));
    }
}
