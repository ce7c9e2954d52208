package io.filmstudio.embedded.google.oauth;

import io.filmstudio.embedded.http.Exchange;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Changes codes and refresh tokens for access tokens, and takes tokens back. */
class TokenEndpoint {

    private static final String JSON = "application/json";

    private final JsonMapper json = JsonMapper.shared();
    private final ClientAuthentication authentication;
    private final Codes codes;
    private final Tokens tokens;
    private final Accounts accounts;
    private final IdTokens idTokens;

    TokenEndpoint(
            ClientAuthentication authentication, Codes codes, Tokens tokens, Accounts accounts, IdTokens idTokens) {
        this.authentication = authentication;
        this.codes = codes;
        this.tokens = tokens;
        this.accounts = accounts;
        this.idTokens = idTokens;
    }

    /** {@code POST /token} */
    void token(Exchange exchange) throws IOException {
        try {
            Map<String, String> form = form(exchange);
            authentication.check(exchange, form);
            answer(exchange, 200, grant(form));
        } catch (TokenException refused) {
            answer(exchange, refused.status(), describe(refused));
        }
    }

    /** {@code POST /revoke}: the token may stand in the query, too. */
    void revoke(Exchange exchange) throws IOException {
        try {
            Map<String, String> form = form(exchange);
            String token = form.getOrDefault("token", exchange.query().getOrDefault("token", ""));
            if (!tokens.revoke(token)) {
                throw TokenException.of("invalid_token", "Token expired or revoked");
            }
            answer(exchange, 200, Map.of());
        } catch (TokenException refused) {
            answer(exchange, refused.status(), describe(refused));
        }
    }

    private static Map<String, String> form(Exchange exchange) throws IOException {
        if (!exchange.isPost()) {
            throw TokenException.of("invalid_request", "POST it");
        }
        return exchange.form();
    }

    private Map<String, Object> grant(Map<String, String> form) {
        return switch (form.getOrDefault("grant_type", "")) {
            case "authorization_code" -> redeem(form);
            case "refresh_token" -> refresh(form);
            case "" -> throw TokenException.of("invalid_request", "Missing required parameter: grant_type");
            default ->
                throw TokenException.of("unsupported_grant_type", "Invalid grant_type: " + form.get("grant_type"));
        };
    }

    private Map<String, Object> redeem(Map<String, String> form) {
        Codes.Code code = codes.take(required(form, "code"))
                .orElseThrow(() -> TokenException.invalidGrant("Malformed auth code."));
        AuthorizationRequest request = code.request();
        if (!request.redirectUri().toString().equals(required(form, "redirect_uri"))) {
            throw TokenException.of("redirect_uri_mismatch", "Bad Request");
        }
        checkVerifier(request.challenge(), form.getOrDefault("code_verifier", ""));
        return tokens(tokens.issue(code.account(), request), code.account(), request.nonce());
    }

    private static void checkVerifier(@Nullable String challenge, String verifier) {
        if (challenge == null) {
            return;
        }
        if (verifier.isEmpty()) {
            throw TokenException.invalidGrant("Missing code verifier.");
        }
        if (!verifier.matches("[\\w.~-]{43,128}")
                || !RandomText.challenge(verifier).equals(challenge)) {
            throw TokenException.invalidGrant("Invalid code verifier.");
        }
    }

    private Map<String, Object> refresh(Map<String, String> form) {
        Tokens.Issued issued = tokens.refresh(required(form, "refresh_token"))
                .orElseThrow(() -> TokenException.invalidGrant("Token has been expired or revoked."));
        return tokens(issued, accounts.find(issued.grant().subject()).orElseThrow(), null);
    }

    private Map<String, Object> tokens(Tokens.Issued issued, Account account, @Nullable String nonce) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("access_token", issued.accessToken());
        body.put("expires_in", Tokens.LIFE.toSeconds());
        if (issued.refreshToken() != null) {
            body.put("refresh_token", issued.refreshToken());
        }
        body.put("scope", String.join(" ", issued.grant().scopes()));
        body.put("token_type", "Bearer");
        if (issued.grant().scopes().contains(Scopes.OPENID)) {
            body.put("id_token", idTokens.about(account, issued.grant().scopes(), nonce));
        }
        return body;
    }

    private static String required(Map<String, String> form, String name) {
        String value = form.getOrDefault(name, "");
        if (value.isEmpty()) {
            throw TokenException.of("invalid_request", "Missing required parameter: " + name);
        }
        return value;
    }

    private static Map<String, Object> describe(TokenException refused) {
        return Map.of("error", refused.error(), "error_description", String.valueOf(refused.getMessage()));
    }

    private void answer(Exchange exchange, int status, Map<String, Object> body) throws IOException {
        exchange.answer(status, JSON, json.writeValueAsString(body));
    }
}
