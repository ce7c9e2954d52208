package io.filmstudio.benchmarks.ledger;

import io.filmstudio.benchmarks.Closing;
import io.filmstudio.benchmarks.Pgbench;
import io.filmstudio.benchmarks.Servers;
import io.filmstudio.common.StudioService;
import io.filmstudio.credit.CreditServiceApplication;
import io.filmstudio.embedded.ServiceSchema;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.context.ConfigurableApplicationContext;

/** Credit-service in this JVM, on servers of its own. */
final class LedgerStack implements AutoCloseable {

    private final Closing closing = new Closing();
    private final Servers servers;
    private final ConfigurableApplicationContext service;

    private LedgerStack(Path home) {
        servers = closing.add(Servers.start(home, false));
        service = closing.add(StudioService.run(
                CreditServiceApplication.class, "credit-service", arguments(servers.settings(ServiceSchema.CREDIT))));
    }

    static LedgerStack start(Path home) {
        return new LedgerStack(home);
    }

    ConfigurableApplicationContext service() {
        return service;
    }

    Pgbench pgbench() {
        return servers.pgbench();
    }

    private static String[] arguments(Map<String, String> settings) {
        Stream<String> given =
                settings.entrySet().stream().map(entry -> "--" + entry.getKey() + "=" + entry.getValue());
        return Stream.concat(Stream.of("--server.port=0"), given).toArray(String[]::new);
    }

    @Override
    public void close() {
        closing.close();
    }
}
