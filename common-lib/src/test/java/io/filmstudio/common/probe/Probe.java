package io.filmstudio.common.probe;

import io.filmstudio.common.idempotency.Idempotent;
import io.filmstudio.common.idempotency.MintedId;
import io.filmstudio.common.inbox.Inbox;
import io.filmstudio.common.outbox.Outbox;
import io.filmstudio.common.security.CurrentUser;
import io.filmstudio.common.security.InternalClients;
import io.filmstudio.common.web.Deadline;
import io.filmstudio.common.web.Paging;
import io.filmstudio.common.web.ProblemException;
import io.filmstudio.contract.user.UserRegistered;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.amqp.rabbit.annotation.RabbitListener;
import org.springframework.amqp.support.AmqpHeaders;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.messaging.handler.annotation.Header;
import org.springframework.messaging.handler.annotation.Payload;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The smallest service that uses all of common-lib: what the tests of this module run. */
@SpringBootApplication
@RestController
class Probe {

    private final List<String> handled = new CopyOnWriteArrayList<>();
    private final AtomicInteger attempts = new AtomicInteger();
    private final AtomicInteger made = new AtomicInteger();
    private final List<UUID> minted = new CopyOnWriteArrayList<>();

    private final Outbox outbox;
    private final Inbox inbox;
    private final InternalClients clients;
    private final JdbcClient jdbc;

    Probe(Outbox outbox, Inbox inbox, InternalClients clients, JdbcClient jdbc) {
        this.outbox = outbox;
        this.inbox = inbox;
        this.clients = clients;
        this.jdbc = jdbc;
    }

    /** Names of the users whose registration was handled, in order of handling. */
    List<String> handled() {
        return handled;
    }

    /** Deliveries of any message. */
    AtomicInteger attempts() {
        return attempts;
    }

    /** The ids that attempts were given, in order. */
    List<UUID> minted() {
        return minted;
    }

    /** Times that the controller had an effect. */
    AtomicInteger made() {
        return made;
    }

    @Transactional
    void publish(List<UserRegistered> events) {
        events.forEach(outbox::publish);
    }

    @Transactional
    void publishAndFail(UserRegistered event) {
        outbox.publish(event);
        throw new IllegalStateException("rolled back");
    }

    @Transactional
    @RabbitListener(queues = "${studio.messaging.prefix}credit-service." + UserRegistered.ROUTING_KEY)
    void on(@Payload UserRegistered event, @Header(AmqpHeaders.MESSAGE_ID) UUID messageId) {
        attempts.incrementAndGet();
        if (event.name().equals("poison")) {
            throw new IllegalStateException("cannot be handled");
        }
        if (inbox.accept(messageId)) {
            handled.add(event.name());
        }
    }

    @PostMapping("/api/things")
    @ResponseStatus(HttpStatus.CREATED)
    @Idempotent
    Map<String, Object> make(@MintedId UUID id, @Valid @RequestBody Thing thing) {
        if (thing.name().equals("refused")) {
            throw new ProblemException(HttpStatus.PAYMENT_REQUIRED, "insufficient-credits", "Not enough credits.");
        }
        minted.add(id);
        if (thing.name().equals("broken") && made.get() == 0) {
            made.incrementAndGet();
            throw new IllegalStateException("died half-way in " + id);
        }
        made.incrementAndGet();
        return Map.of("id", id, "name", thing.name());
    }

    @GetMapping("/api/things")
    Map<String, Object> list(@Valid Paging paging, CurrentUser user) {
        return Map.of("offset", paging.offset(), "limit", paging.limit(), "user", user.id());
    }

    @GetMapping("/api/things/{id}")
    UUID get(@PathVariable UUID id) {
        return id;
    }

    /** Shows the database a text. */
    @GetMapping("/api/texts")
    String text(@RequestParam String text) {
        return jdbc.sql("select :text").param("text", text).query(String.class).single();
    }

    /** Shows the database a time, in its own words. */
    @GetMapping("/api/times")
    String time(@RequestParam String time) {
        return jdbc.sql("select :time::timestamptz::text")
                .param("time", time)
                .query(String.class)
                .single();
    }

    /** Asks itself what deadline it is told. */
    @GetMapping("/api/relay")
    String relay(@RequestParam int port) {
        return String.valueOf(clients.builder("http://localhost:" + port)
                .build()
                .get()
                .uri("/internal/deadline")
                .retrieve()
                .body(String.class));
    }

    @GetMapping("/internal/deadline")
    String deadline(@RequestHeader(name = Deadline.HEADER, defaultValue = "none") String deadline) {
        return deadline;
    }

    @GetMapping("/internal/things")
    String internal() {
        return "inside";
    }

    record Thing(@NotBlank String name, @Min(1) int size) {}
}
