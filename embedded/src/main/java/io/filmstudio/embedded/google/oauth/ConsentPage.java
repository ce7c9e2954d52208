package io.filmstudio.embedded.google.oauth;

import io.filmstudio.embedded.google.page.Layout;
import io.filmstudio.embedded.http.Html;
import java.util.List;
import java.util.stream.Collectors;

/** Who are you, and may they? */
class ConsentPage {

    private final String consent = Html.page(ConsentPage.class, "consent.html");
    private final String refusal = Html.page(ConsentPage.class, "refusal.html");

    /** @param complaint what was wrong with the last answer; empty at first */
    String ask(AuthorizationRequest request, List<Account> accounts, String complaint) {
        return Layout.page(
                "Sign in - local Google",
                consent.replace("{who}", accounts.isEmpty() ? "Your e-mail address" : "Another e-mail address")
                        .replace("{back}", Html.escape(request.redirectUri().getAuthority()))
                        .replace(
                                "{complaint}",
                                complaint.isEmpty() ? "" : "<p class=\"complaint\">" + complaint + "</p>")
                        .replace("{scopes}", scopes(request))
                        .replace("{accounts}", accounts(request, accounts))
                        .replace("{email}", isKnown(request, accounts) ? "" : Html.escape(request.loginHint())));
    }

    String refuse(String error, String message) {
        return Layout.page(
                "Access blocked - local Google",
                refusal.replace("{error}", Html.escape(error)).replace("{message}", Html.escape(message)));
    }

    private static String scopes(AuthorizationRequest request) {
        return request.scopes().stream()
                .map(scope -> "<li>" + Html.escape(Scopes.meaning(scope)) + "</li>")
                .collect(Collectors.joining("\n"));
    }

    private static boolean isKnown(AuthorizationRequest request, List<Account> accounts) {
        return accounts.stream().anyMatch(account -> account.email().equals(request.loginHint()));
    }

    private static String accounts(AuthorizationRequest request, List<Account> accounts) {
        String hint = isKnown(request, accounts) || accounts.isEmpty()
                ? request.loginHint()
                : accounts.getFirst().email();
        return accounts.stream()
                .map(account -> account(account, account.email().equals(hint)))
                .collect(Collectors.joining("\n"));
    }

    private static String account(Account account, boolean chosen) {
        return """
                <label class="account"><input type="radio" name="account" value="%s"%s>
                  <span><b>%s</b><br>%s</span></label>"""
                .formatted(
                        Html.escape(account.email()),
                        chosen ? " checked" : "",
                        Html.escape(account.name()),
                        Html.escape(account.email()));
    }
}
