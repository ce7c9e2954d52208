package io.filmstudio.benchmarks.gateway;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import reactor.core.publisher.Mono;
import reactor.netty.http.server.HttpServer;

/** Stands for the services: publishes the keys, and answers everything else with a small document at once. */
final class Upstream {

    private static final String DOCUMENT = "{\"id\":\"0197\",\"name\":\"Lighthouse\",\"status\":\"completed\"}";

    private Upstream() {}

    /** The arguments are the port and the file with the keys. */
    public static void main(String[] arguments) throws IOException {
        String keys = Files.readString(Path.of(arguments[1]));
        HttpServer.create()
                .host("127.0.0.1")
                .port(Integer.parseInt(arguments[0]))
                .handle((request, response) -> response.header("Content-Type", "application/json")
                        .sendString(Mono.just(request.uri().endsWith("jwks.json") ? keys : DOCUMENT)))
                .bindNow()
                .onDispose()
                .block();
    }
}
