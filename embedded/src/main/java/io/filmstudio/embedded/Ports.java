package io.filmstudio.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** Finds free ports, and tells taken ones before a server stumbles over them. */
public final class Ports {

    private static final int CONNECT_MILLIS = 500;

    private Ports() {}

    /** Returns {@code port} when it is free, a free one for 0, and throws when somebody listens there. */
    public static int claim(String server, int port) {
        if (port != 0 && answers(port)) {
            throw new PortTakenException(server, port);
        }
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return socket.getLocalPort();
        } catch (IOException _) {
            throw new PortTakenException(server, port);
        }
    }

    /** True when something accepts connections on that port of this machine. */
    public static boolean answers(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), CONNECT_MILLIS);
            return true;
        } catch (IOException _) {
            return false;
        }
    }
}
