package io.filmstudio.embedded.payment;

import io.filmstudio.embedded.http.Exchange;
import io.filmstudio.embedded.payment.Sale.Status;
import java.io.IOException;
import java.util.Optional;

/** The buyer's side: a page with buttons, each of which makes the seller hear what Stripe would tell. */
class BuyerPages {

    private final SaleStore sales;
    private final Teller teller;
    private final SalePage page;

    BuyerPages(SaleStore sales, Teller teller, SalePage page) {
        this.sales = sales;
        this.teller = teller;
        this.page = page;
    }

    /** {@code GET /pay/ID} shows the sale, {@code POST /pay/ID/ACTION} does something with it. */
    void serve(Exchange exchange) throws IOException {
        Optional<Sale> sale = sales.find(exchange.part(1));
        if (sale.isEmpty()) {
            exchange.answer(404, "text/html", page.unknown());
        } else if (exchange.isPost()) {
            act(sale.get(), exchange.part(2));
            exchange.redirect("/pay/" + sale.get().id());
        } else {
            exchange.answer(200, "text/html", page.show(sale.get()));
        }
    }

    private void act(Sale sale, String action) {
        boolean paid = sale.status() == Status.PAID;
        switch (action) {
            case "pay" -> pay(sale);
            case "decline" -> decline(sale);
            case "tell" -> tellPaid(sale);
            case "refund" -> refund(sale, paid);
            case "renew" -> renew(sale, paid);
            default -> {
                // an address somebody typed: the page is shown again
            }
        }
    }

    private void pay(Sale sale) {
        if (sale.status() == Status.OPEN) {
            tellPaid(sales.update(sale, Sale::paid));
        }
    }

    private void decline(Sale sale) {
        if (sale.status() == Status.OPEN) {
            Sale expired = sales.update(sale, Sale::expired);
            teller.tell("checkout.session.expired", Messages.session(expired, ""));
        }
    }

    private void tellPaid(Sale sale) {
        if (sale.status() != Status.PAID) {
            return;
        }
        teller.tell("checkout.session.completed", Messages.session(sale, ""));
        if (sale.isSubscription()) {
            teller.tell("customer.subscription.created", Messages.subscription(sale, "active"));
            teller.tell("invoice.paid", Messages.invoice(sale));
        }
    }

    private void refund(Sale sale, boolean paid) {
        if (paid && !sale.isSubscription()) {
            teller.tell("charge.refunded", Messages.charge(sales.update(sale, Sale::refund)));
        }
    }

    /** What time would bring: the next month's invoice, or the end of a subscription that was to end. */
    private void renew(Sale sale, boolean paid) {
        if (!paid || !sale.isSubscription()) {
            return;
        }
        if (sale.ending()) {
            Sale ended = sales.update(sale, Sale::expired);
            teller.tell("customer.subscription.deleted", Messages.subscription(ended, "canceled"));
        } else {
            Sale renewed = sales.update(sale, Sale::renewed);
            teller.tell("customer.subscription.updated", Messages.subscription(renewed, "active"));
            teller.tell("invoice.paid", Messages.invoice(renewed));
        }
    }
}
