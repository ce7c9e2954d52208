package io.filmstudio.embedded.http;

import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;

/** Answers requests to one address and what lies below it. */
@FunctionalInterface
public interface Handler {

    void handle(Exchange exchange) throws IOException;

    /** What the JDK's server takes; an exchange that is left unanswered is cut off. */
    static HttpHandler closing(Handler handler) {
        return exchange -> {
            try (exchange) {
                handler.handle(new Exchange(exchange));
            }
        };
    }
}
