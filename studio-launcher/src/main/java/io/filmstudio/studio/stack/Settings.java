package io.filmstudio.studio.stack;

import io.filmstudio.embedded.PostgresServer;
import io.filmstudio.embedded.ServiceSchema;
import io.filmstudio.embedded.payment.PaymentAccount;
import io.filmstudio.studio.data.DataDirectory;
import io.filmstudio.studio.data.Secrets;
import java.util.LinkedHashMap;
import java.util.Map;

/** The environment variables of each service, as a deployment would set them. */
final class Settings {

    static final String AMQP_USER = "studio";
    static final String DATABASE = "studio";
    /** An access key stands between slashes in a signature: none may be in it. */
    static final String OBJECT_STORE_USER = "film-studio";

    static final String BUCKET = "film-studio";

    private static final String LOOPBACK = "127.0.0.1";

    private final DataDirectory data;
    private final StudioPorts ports;
    private final Secrets secrets;
    private final GoogleSettings google;

    Settings(DataDirectory data, StudioPorts ports) {
        this.data = data;
        this.ports = ports;
        this.secrets = Secrets.of(data);
        this.google = new GoogleSettings(ports, secrets, System.getenv());
    }

    Map<String, String> of(Service service) {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("SERVER_PORT", Integer.toString(ports.of(service)));
        addBroker(settings);
        for (Service other : Service.servers()) {
            settings.put(other.urlVariable(), ports.url(other).toString());
        }
        switch (service) {
            case WORKER -> addWorker(settings);
            case GATEWAY -> addGateway(settings);
            case CREDIT -> {
                addService(service, settings);
                addPayments(settings);
            }
            case USER, YOUTUBE -> {
                addService(service, settings);
                google.addTo(settings);
            }
            default -> addService(service, settings);
        }
        return settings;
    }

    String databasePassword(ServiceSchema schema) {
        return secrets.get("DB_PASSWORD." + schema.service());
    }

    private void addWorker(Map<String, String> settings) {
        settings.put("STUDIO_WORKER_SECRET", secrets.get("STUDIO_WORKER_SECRET"));
        settings.put("WORKER_DIRECTORY", data.root().resolve("worker").toString());
        settings.put("WORKER_SLOTS", Integer.toString(Runtime.getRuntime().availableProcessors()));
    }

    private void addGateway(Map<String, String> settings) {
        settings.put("MANAGEMENT_SERVER_PORT", Integer.toString(ports.gatewayManagement()));
        addRedis(settings);
        // one user at home would soon meet the limits that protect many
        settings.put("STUDIO_LIMITS", System.getenv().getOrDefault("STUDIO_LIMITS", "wide"));
    }

    private void addService(Service service, Map<String, String> settings) {
        service.schema().ifPresent(schema -> addDatabase(schema, settings));
        addRedis(settings);
        addObjectStore(settings);
        settings.put("STUDIO_SERVICE_SECRET", secrets.get("STUDIO_SERVICE_SECRET"));
        settings.put("STUDIO_WORKER_SECRET", secrets.get("STUDIO_WORKER_SECRET"));
        settings.put("USER_SERVICE_KEY", secrets.get("USER_SERVICE_KEY"));
        settings.put("MAIL_HOST", LOOPBACK);
        settings.put("MAIL_PORT", Integer.toString(ports.mail()));
    }

    /** Buying leads to the local payment page, where no money moves. */
    private void addPayments(Map<String, String> settings) {
        settings.put("STRIPE_API_URL", "http://" + LOOPBACK + ":" + ports.payments());
        settings.put("STRIPE_API_KEY", paymentAccount().apiKey());
        settings.put("STRIPE_WEBHOOK_SECRET", paymentAccount().webhookSecret());
        settings.put("STRIPE_RETURN_URL", ports.gateway().resolve("/billing").toString());
    }

    private void addDatabase(ServiceSchema schema, Map<String, String> settings) {
        settings.put("DB_URL", "jdbc:postgresql://" + LOOPBACK + ":" + ports.postgres() + "/" + DATABASE);
        settings.put("DB_USER", schema.role());
        settings.put("DB_PASSWORD", databasePassword(schema));
    }

    private void addBroker(Map<String, String> settings) {
        settings.put("RABBITMQ_HOST", LOOPBACK);
        settings.put("RABBITMQ_PORT", Integer.toString(ports.amqp()));
        settings.put("RABBITMQ_USERNAME", AMQP_USER);
        settings.put("RABBITMQ_PASSWORD", amqpPassword());
    }

    private void addRedis(Map<String, String> settings) {
        settings.put("REDIS_HOST", LOOPBACK);
        settings.put("REDIS_PORT", Integer.toString(ports.redis()));
        settings.put("REDIS_PASSWORD", redisPassword());
    }

    private void addObjectStore(Map<String, String> settings) {
        String endpoint = "http://" + LOOPBACK + ":" + ports.objectStore();
        settings.put("S3_ENDPOINT", endpoint);
        settings.put("S3_PUBLIC_ENDPOINT", endpoint);
        settings.put("S3_REGION", "us-east-1");
        settings.put("S3_BUCKET", BUCKET);
        settings.put("S3_ACCESS_KEY", OBJECT_STORE_USER);
        settings.put("S3_SECRET_KEY", secrets.get("S3_SECRET_KEY"));
    }

    StudioPorts ports() {
        return ports;
    }

    String superuserPassword() {
        return secrets.get(PostgresServer.SUPERUSER);
    }

    PaymentAccount paymentAccount() {
        return new PaymentAccount(
                secrets.get("STRIPE_API_KEY"),
                ports.creditService().resolve("/api/credits/webhooks/stripe"),
                secrets.get("STRIPE_WEBHOOK_SECRET"));
    }

    GoogleSettings google() {
        return google;
    }

    String amqpPassword() {
        return secrets.get("RABBITMQ_PASSWORD");
    }

    String redisPassword() {
        return secrets.get("REDIS_PASSWORD");
    }

    String objectStoreAccessKey() {
        return OBJECT_STORE_USER;
    }

    String objectStoreSecretKey() {
        return secrets.get("S3_SECRET_KEY");
    }
}
