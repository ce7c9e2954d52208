package io.filmstudio.embedded.payment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.function.UnaryOperator;
import tools.jackson.databind.json.JsonMapper;

/** Sales as files, so that what was sold is known after a restart. */
class SaleStore {

    private final Path home;
    private final JsonMapper json;

    SaleStore(Path home, JsonMapper json) {
        this.home = home;
        this.json = json;
    }

    synchronized Optional<Sale> find(String id) {
        Path file = file(id);
        try {
            return Files.exists(file)
                    ? Optional.of(json.readValue(Files.readString(file), Sale.class))
                    : Optional.empty();
        } catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

    /** The sale with this id, which is this one unless there was one. */
    synchronized Sale putIfAbsent(Sale sale) {
        return find(sale.id()).orElseGet(() -> write(sale));
    }

    synchronized Sale update(Sale sale, UnaryOperator<Sale> change) {
        return write(change.apply(find(sale.id()).orElseThrow()));
    }

    private Sale write(Sale sale) {
        try {
            Path written = Files.writeString(home.resolve(sale.id() + ".new"), json.writeValueAsString(sale));
            Files.move(written, file(sale.id()), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return sale;
        } catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

    private Path file(String id) {
        if (!id.matches("[0-9a-f]{32}")) {
            return home.resolve("none");
        }
        return home.resolve(id + ".json");
    }
}
