package io.filmstudio.embedded.payment;

import com.sun.net.httpserver.HttpServer;
import io.filmstudio.embedded.EmbeddedServer;
import io.filmstudio.embedded.EmbeddedServerException;
import io.filmstudio.embedded.Ports;
import io.filmstudio.embedded.http.Handler;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import tools.jackson.databind.json.JsonMapper;

/**
 * Stands in for Stripe: as much of its API as sells credits and plans, a page to click on, and signed messages that
 * are repeated until they are taken. Sales are kept in {@code home}.
 */
public final class PaymentServer implements EmbeddedServer {

    private final HttpServer server;
    private final ExecutorService workers;
    private final Teller teller;

    private PaymentServer(HttpServer server, ExecutorService workers, Teller teller) {
        this.server = server;
        this.workers = workers;
        this.teller = teller;
    }

    public static PaymentServer start(Path home, int port, PaymentAccount account) {
        int claimed = Ports.claim("the payment page", port);
        try {
            Files.createDirectories(home);
            return start(
                    HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), claimed), 0),
                    home,
                    account);
        } catch (IOException failure) {
            throw new EmbeddedServerException("The payment page did not start", failure);
        }
    }

    private static PaymentServer start(HttpServer server, Path home, PaymentAccount account) {
        JsonMapper json = JsonMapper.builder().build();
        Clock clock = Clock.systemUTC();
        SaleStore sales = new SaleStore(home, json);
        Teller teller = new Teller(new Messages(json, clock, account.webhookSecret()), account.webhookUrl());
        SellerApi api = new SellerApi(account, sales, teller, json, clock);
        BuyerPages pages = new BuyerPages(sales, teller, new SalePage());
        ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
        server.createContext("/v1/checkout/sessions", Handler.closing(api::openSession));
        server.createContext("/v1/subscriptions/", Handler.closing(api::changeSubscription));
        server.createContext("/pay/", Handler.closing(pages::serve));
        server.setExecutor(workers);
        server.start();
        return new PaymentServer(server, workers, teller);
    }

    @Override
    public int port() {
        return server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
        workers.shutdownNow();
        teller.close();
    }
}
