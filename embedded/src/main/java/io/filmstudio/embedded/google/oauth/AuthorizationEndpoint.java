package io.filmstudio.embedded.google.oauth;

import io.filmstudio.embedded.http.Exchange;
import io.filmstudio.embedded.http.Fields;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Asks a person whether a program may, and sends the browser back with the answer. */
class AuthorizationEndpoint {

    private static final int MAX_EMAIL = 254;
    private static final int MAX_NAME = 100;

    private final OauthClient client;
    private final Accounts accounts;
    private final Codes codes;
    private final ConsentPage page;

    AuthorizationEndpoint(OauthClient client, Accounts accounts, Codes codes, ConsentPage page) {
        this.client = client;
        this.accounts = accounts;
        this.codes = codes;
        this.page = page;
    }

    /**
     * {@code GET} shows the page; a {@code POST} to the same address with {@code decision}, {@code email} and perhaps
     * {@code name} is a click on it.
     */
    void serve(Exchange exchange) throws IOException {
        try {
            AuthorizationRequest request = AuthorizationRequest.of(exchange.query(), client);
            if (exchange.isPost()) {
                decide(exchange, request);
            } else if (request.asksFor("none")) {
                sendBack(exchange, request, Map.of("error", "interaction_required"));
            } else {
                exchange.page(200, page.ask(request, accounts.list(), ""));
            }
        } catch (AuthorizationException refused) {
            exchange.page(400, page.refuse(refused.error(), String.valueOf(refused.getMessage())));
        }
    }

    private void decide(Exchange exchange, AuthorizationRequest request) throws IOException {
        if (isFromElsewhere(exchange)) {
            throw AuthorizationException.invalid("This form was sent from another site");
        }
        Map<String, String> form = exchange.form();
        if (!"allow".equals(form.get("decision"))) {
            sendBack(exchange, request, Map.of("error", "access_denied"));
            return;
        }
        String email = email(form);
        if (isEmail(email)) {
            sendBack(exchange, request, Map.of("code", codes.issue(request, accounts.open(email, name(form, email)))));
        } else {
            exchange.page(400, page.ask(request, accounts.list(), "Pick an account, or type an e-mail address."));
        }
    }

    /** Another site could otherwise agree in the place of whoever looks at it. */
    private static boolean isFromElsewhere(Exchange exchange) {
        Optional<String> here = exchange.header("Host").map(host -> "http://" + host);
        return exchange.header("Origin")
                .filter(origin -> here.filter(origin::equals).isEmpty())
                .isPresent();
    }

    private static String email(Map<String, String> form) {
        String typed = form.getOrDefault("email", "").strip();
        return typed.isEmpty() ? form.getOrDefault("account", "") : typed;
    }

    private static boolean isEmail(String text) {
        return text.length() <= MAX_EMAIL && text.matches("[\\w.!#$%&*+/=?^`|~-]+@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)*");
    }

    private static String name(Map<String, String> form, String email) {
        String name = form.getOrDefault("name", "").strip();
        String whole = name.isEmpty() ? email.substring(0, email.indexOf('@')) : name;
        return whole.codePoints()
                .limit(MAX_NAME)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static void sendBack(Exchange exchange, AuthorizationRequest request, Map<String, String> answer)
            throws IOException {
        Map<String, String> fields = new LinkedHashMap<>();
        if (request.state() != null) {
            fields.put("state", request.state());
        }
        fields.putAll(answer);
        if (answer.containsKey("code")) {
            fields.put("scope", String.join(" ", request.scopes()));
        }
        String separator = request.redirectUri().getQuery() == null ? "?" : "&";
        exchange.redirect(request.redirectUri() + separator + Fields.encode(fields));
    }
}
