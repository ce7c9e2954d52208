package io.filmstudio.benchmarks.gateway;

import io.filmstudio.benchmarks.Child;
import io.filmstudio.benchmarks.Median;
import io.filmstudio.benchmarks.Scratch;
import io.filmstudio.benchmarks.ServiceJar;
import io.filmstudio.embedded.Ports;
import io.filmstudio.embedded.RedisServer;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Sends the same requests through our gateway, with tokens, limits and headers on, and through a bare one, in turns. The
 * gateways have one core, the load and what answers it the other. Prints medians, the bare one's and ours, and ratios.
 */
public final class GatewayBenchmark {

    private static final int ROUNDS = 3;
    /** The compiler shares the one core with what it compiles: warm is what does not get faster any more. */
    private static final Duration WARM_UP = Duration.ofSeconds(20);

    private static final int LONGEST_WARM_UP = 9;
    private static final double STEADY = 1.03;
    private static final int CONNECTIONS = 64;
    private static final int USERS = 500;
    private static final int GATEWAY_CORE = 0;
    private static final int LOAD_CORE = 1;
    private static final String PATH = "/api/projects/01970000-0000-7000-8000-000000000001";

    private final Path folder;
    private final Pinned jvms = new Pinned(ServiceJar.of("gateway"));
    private final Clients clients = new Clients(USERS);

    private GatewayBenchmark(Path folder) {
        this.folder = folder;
    }

    /** The first argument is the length of a run in seconds, 10 without it. */
    public static void main(String[] arguments) throws IOException {
        Duration length = Duration.ofSeconds(arguments.length == 0 ? 10 : Long.parseLong(arguments[0]));
        try (Scratch scratch = Scratch.create("gateway")) {
            new GatewayBenchmark(scratch.folder()).run(length);
        }
    }

    private void run(Duration length) throws IOException {
        String password = UUID.randomUUID().toString();
        try (RedisServer redis = RedisServer.start(folder.resolve("redis"), 0, password);
                Child upstream = upstream();
                Child bare = bare(upstream);
                Child ours = ours(upstream, redis, password)) {
            Pinned.keep(LOAD_CORE, folder.resolve("redis").resolve("redis.pid"));
            Map<String, String> headers = Map.of("Authorization", clients.authorization());
            upstream.await(PATH, headers);
            bare.await(PATH, headers);
            ours.await(PATH, headers);
            Wrk wrk = new Wrk(LOAD_CORE, CONNECTIONS, clients.writeScript(folder, PATH));
            warmUp(wrk, bare, ours);
            compare(wrk, bare, ours, length);
        }
    }

    /** Both get the same load for the same time, until neither gains by it. */
    private static void warmUp(Wrk wrk, Child bare, Child ours) {
        double peer = 0;
        double own = 0;
        boolean faster = true;
        for (int i = 1; faster && i <= LONGEST_WARM_UP; i++) {
            double peerNow = measure(wrk, bare, WARM_UP).perSecond();
            double ownNow = measure(wrk, ours, WARM_UP).perSecond();
            System.err.printf("  warming up, %d: bare %.0f /s, ours %.0f /s%n", i, peerNow, ownNow);
            faster = peerNow > peer * STEADY || ownNow > own * STEADY;
            peer = Math.max(peer, peerNow);
            own = Math.max(own, ownNow);
        }
    }

    /** They take turns in going first. */
    private static void compare(Wrk wrk, Child bare, Child ours, Duration length) {
        List<Figures> peers = new ArrayList<>();
        List<Figures> own = new ArrayList<>();
        for (int i = 0; i < ROUNDS; i++) {
            if (i % 2 == 0) {
                peers.add(measure(wrk, bare, length));
            }
            own.add(measure(wrk, ours, length));
            if (i % 2 == 1) {
                peers.add(measure(wrk, bare, length));
            }
        }
        print(peers, own);
    }

    private Child upstream() throws IOException {
        int port = Ports.claim("upstream", 0);
        Path keys = clients.writeKeys(folder);
        return jvms.start(
                LOAD_CORE,
                Upstream.class,
                port,
                List.of(Integer.toString(port), keys.toString()),
                folder.resolve("upstream.log"));
    }

    private Child bare(Child upstream) {
        int port = Ports.claim("bare gateway", 0);
        String route = "--spring.cloud.gateway.server.webflux.routes[0].";
        List<String> arguments = List.of(
                "--spring.config.name=bare-gateway",
                "--spring.main.web-application-type=reactive",
                "--server.port=" + port,
                "--logging.level.root=WARN",
                route + "id=all",
                route + "uri=" + upstream.address(""),
                route + "predicates[0]=Path=/**");
        return jvms.start(GATEWAY_CORE, BareGateway.class, port, arguments, folder.resolve("bare.log"));
    }

    private Child ours(Child upstream, RedisServer redis, String password) {
        int port = Ports.claim("gateway", 0);
        List<String> arguments = List.of(
                "--SERVER_PORT=" + port,
                "--MANAGEMENT_SERVER_PORT=" + Ports.claim("management", 0),
                "--USER_SERVICE_URL=" + upstream.address(""),
                "--PROJECT_SERVICE_URL=" + upstream.address(""),
                "--REDIS_HOST=127.0.0.1",
                "--REDIS_PORT=" + redis.port(),
                "--REDIS_PASSWORD=" + password,
                "--STUDIO_LIMITS=wide",
                "--logging.level.root=WARN");
        return jvms.start(GATEWAY_CORE, null, port, arguments, folder.resolve("gateway.log"));
    }

    private static Figures measure(Wrk wrk, Child gateway, Duration length) {
        Duration before = gateway.cpu();
        Wrk.Load load = wrk.run(gateway.address("/"), length);
        double micros = gateway.cpu().minus(before).toNanos() / 1e3;
        return new Figures(load.perSecond(), micros / load.requests(), micros / length.toNanos() * 1e5);
    }

    private static void print(List<Figures> bare, List<Figures> ours) {
        double rate = Median.of(ours, Figures::perSecond) / Median.of(bare, Figures::perSecond);
        double cpu = Median.of(ours, Figures::cpuMicros) / Median.of(bare, Figures::cpuMicros);
        System.out.printf("median of %d rounds, %d connections, %d users%n", ROUNDS, CONNECTIONS, USERS);
        print("bare Spring Cloud Gateway", bare);
        print("our gateway", ours);
        System.out.printf("%-28s %8.2f x %10.2f x%n", "ratio", rate, cpu);
    }

    private static void print(String name, List<Figures> figures) {
        System.out.printf(
                "%-28s %8.0f /s %9.0f us CPU a request, its core %.0f %% busy%n",
                name,
                Median.of(figures, Figures::perSecond),
                Median.of(figures, Figures::cpuMicros),
                Median.of(figures, Figures::busy));
    }

    /** @param busy how much of its core it used, in percent; well below 100 it was the load that was too slow */
    private record Figures(double perSecond, double cpuMicros, double busy) {}
}
