package io.filmstudio.studio.stack;

import java.net.URI;

/**
 * Where everything listens on 127.0.0.1. The infrastructure stays clear of the standard ports, which other servers of the
 * machine may have.
 *
 * @param offset added to every port, so that several stacks fit on one machine
 */
public record StudioPorts(int offset) {

    private static final int HIGHEST_BASE = 19_000;

    public StudioPorts {
        if (offset < 0 || offset + HIGHEST_BASE > 65_535) {
            throw new IllegalArgumentException("The port offset has to lie between 0 and " + (65_535 - HIGHEST_BASE));
        }
    }

    public URI gateway() {
        return url(of(Service.GATEWAY));
    }

    public URI userService() {
        return url(Service.USER);
    }

    /** Where the service with this id listens. */
    public URI url(String service) {
        return Service.servers().stream()
                .filter(one -> one.id().equals(service))
                .map(this::url)
                .findFirst()
                .orElseThrow();
    }

    public URI creditService() {
        return url(Service.CREDIT);
    }

    int of(Service service) {
        return service.port() + offset;
    }

    URI url(Service service) {
        return url(of(service));
    }

    /** Health and metrics: the gateway shows them on a port of their own. */
    URI management(Service service) {
        return service == Service.GATEWAY ? url(gatewayManagement()) : url(service);
    }

    int gatewayManagement() {
        return 9080 + offset;
    }

    int mail() {
        return 10_025 + offset;
    }

    int postgres() {
        return 15_432 + offset;
    }

    int amqp() {
        return 15_673 + offset;
    }

    int redis() {
        return 16_380 + offset;
    }

    int payments() {
        return 18_080 + offset;
    }

    int googlePort() {
        return 18_081 + offset;
    }

    /** Where the local Google and its YouTube are. */
    public URI google() {
        return url(googlePort());
    }

    int objectStore() {
        return HIGHEST_BASE + offset;
    }

    private static URI url(int port) {
        return URI.create("http://127.0.0.1:" + port);
    }
}
