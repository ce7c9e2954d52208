package io.filmstudio.embedded.payment;

import io.filmstudio.embedded.http.Html;

/** The one page there is. */
class SalePage {

    private final String frame = Html.page(SalePage.class, "page.html");

    String show(Sale sale) {
        return page(sale.name(), sale.price(), state(sale), buttons(sale) + back(sale));
    }

    String unknown() {
        return page("Nothing to pay", "", "This payment page does not exist. Ask the studio for a new one.", "");
    }

    private static String state(Sale sale) {
        return switch (sale.status()) {
            case OPEN -> "Click to pretend. The studio will be told as Stripe would tell it.";
            case PAID -> sale.refunded() ? "Paid, and paid back." : paid(sale);
            case EXPIRED -> "This is over.";
        };
    }

    private static String paid(Sale sale) {
        if (!sale.isSubscription()) {
            return "Paid.";
        }
        return "Paid until " + sale.paidUntil() + (sale.ending() ? ", then it ends." : ".");
    }

    private static String buttons(Sale sale) {
        return switch (sale.status()) {
            case OPEN -> button(sale, "pay", "Pay " + sale.price()) + button(sale, "decline", "Decline");
            case PAID ->
                (sale.isSubscription() ? button(sale, "renew", "Next month") : button(sale, "refund", "Refund"))
                        + button(sale, "tell", "Tell the studio again");
            case EXPIRED -> "";
        };
    }

    private static String button(Sale sale, String action, String label) {
        return """
                <form method="post" action="/pay/%s/%s"><button>%s</button></form>
                """
                .formatted(sale.id(), action, Html.escape(label));
    }

    /** Only to a web address: whoever can open a session could otherwise put a script behind the link. */
    private static String back(Sale sale) {
        String address = sale.form().get("success_url").replace("{CHECKOUT_SESSION_ID}", sale.sessionId());
        return address.matches("https?://[\\w.:/?&=%#~+-]+")
                ? "<p><a href=\"%s\">Back to the studio</a></p>".formatted(Html.escape(address))
                : "";
    }

    private String page(String title, String price, String state, String rest) {
        return frame.replace("{title}", Html.escape(title))
                .replace("{price}", Html.escape(price))
                .replace("{state}", Html.escape(state))
                .replace("{rest}", rest);
    }
}
