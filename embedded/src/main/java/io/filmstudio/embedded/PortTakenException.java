package io.filmstudio.embedded;

/** Another program listens on a port that one of our servers was given. */
public class PortTakenException extends EmbeddedServerException {

    private final int port;

    PortTakenException(String server, int port) {
        super(
                "Port %d, which %s needs, is in use: stop the program that listens there, or choose other ports with --port-offset"
                        .formatted(port, server));
        this.port = port;
    }

    public int port() {
        return port;
    }
}
