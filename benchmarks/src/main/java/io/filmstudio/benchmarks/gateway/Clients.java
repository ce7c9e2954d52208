package io.filmstudio.benchmarks.gateway;

import io.filmstudio.benchmarks.UserTokens;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Users with good access tokens, and the wrk script in which they take turns. */
final class Clients {

    private final UserTokens users = new UserTokens();
    private final List<String> tokens;

    Clients(int users) {
        tokens = Stream.generate(() -> this.users.token(UUID.randomUUID()))
                .limit(users)
                .toList();
    }

    String authorization() {
        return "Bearer " + tokens.getFirst();
    }

    Path writeKeys(Path folder) throws IOException {
        return Files.writeString(folder.resolve("keys.json"), users.jwks());
    }

    Path writeScript(Path folder, String path) throws IOException {
        String list = tokens.stream().map(token -> "\"" + token + "\"").collect(Collectors.joining(",\n"));
        return Files.writeString(
                folder.resolve("clients.lua"),
                """
                local tokens = {%s}
                local requests = {}
                local turn = 0
                init = function(arguments)
                  for i, token in ipairs(tokens) do
                    requests[i] = wrk.format("GET", "%s", {["Authorization"] = "Bearer " .. token})
                  end
                end
                request = function()
                  turn = turn %% #requests + 1
                  return requests[turn]
                end
                """
                        .formatted(list, path));
    }
}
