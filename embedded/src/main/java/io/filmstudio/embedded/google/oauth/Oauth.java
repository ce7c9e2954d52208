package io.filmstudio.embedded.google.oauth;

import com.sun.net.httpserver.HttpServer;
import io.filmstudio.embedded.http.Exchange;
import io.filmstudio.embedded.http.Handler;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** The addresses of accounts.google.com and oauth2.googleapis.com, on one server. */
public final class Oauth {

    private static final String AUTHORIZATION = "/o/oauth2/v2/auth";
    private static final String KEYS = "/oauth2/v3/certs";

    private final String issuer;
    private final AuthorizationEndpoint authorization;
    private final TokenEndpoint token;
    private final IdTokens idTokens;

    public Oauth(Path home, String issuer, OauthClient client, Accounts accounts, Tokens tokens, Clock clock) {
        this.issuer = issuer;
        Codes codes = new Codes(clock);
        this.idTokens = new IdTokens(home, issuer, client.id(), clock);
        this.authorization = new AuthorizationEndpoint(client, accounts, codes, new ConsentPage());
        this.token = new TokenEndpoint(new ClientAuthentication(client), codes, tokens, accounts, idTokens);
    }

    public void serve(HttpServer server) {
        server.createContext(AUTHORIZATION, Handler.closing(authorization::serve));
        server.createContext("/token", Handler.closing(token::token));
        server.createContext("/revoke", Handler.closing(token::revoke));
        server.createContext(KEYS, Handler.closing(exchange -> answer(exchange, idTokens.keySet())));
        server.createContext(
                "/.well-known/openid-configuration", Handler.closing(exchange -> answer(exchange, discovery())));
    }

    private Map<String, Object> discovery() {
        return Map.of(
                "issuer",
                issuer,
                "authorization_endpoint",
                issuer + AUTHORIZATION,
                "token_endpoint",
                issuer + "/token",
                "revocation_endpoint",
                issuer + "/revoke",
                "jwks_uri",
                issuer + KEYS,
                "response_types_supported",
                List.of("code"),
                "subject_types_supported",
                List.of("public"),
                "id_token_signing_alg_values_supported",
                List.of("RS256"),
                "code_challenge_methods_supported",
                List.of("S256"));
    }

    private static void answer(Exchange exchange, Map<String, Object> body) throws IOException {
        exchange.answer(200, "application/json", JsonMapper.shared().writeValueAsString(body));
    }
}
