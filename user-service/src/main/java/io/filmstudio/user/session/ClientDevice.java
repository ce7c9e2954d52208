package io.filmstudio.user.session;

import io.filmstudio.user.secret.Digests;
import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Objects;

/**
 * From where and with what somebody signs in.
 *
 * @param network the first 24 bits of an IPv4 address or 64 of an IPv6 one, in hexadecimal
 * @param agent the program, as it calls itself
 */
public record ClientDevice(String network, String agent) {

    private static final int IPV4_BYTES = 4;
    private static final int IPV4_NETWORK_BYTES = 3;
    private static final int IPV6_NETWORK_BYTES = 8;

    public static ClientDevice of(HttpServletRequest request) {
        String agent = Objects.requireNonNullElse(request.getHeader("User-Agent"), "");
        return new ClientDevice(network(request.getRemoteAddr()), agent);
    }

    /** The same for requests of the same program from the same network. */
    byte[] fingerprint() {
        return Digests.sha256(network + "\n" + agent);
    }

    private static String network(String address) {
        try {
            // an address in digits, as the container gives it, is parsed without asking a name server
            byte[] bytes = InetAddress.getByName(address).getAddress();
            int length = bytes.length == IPV4_BYTES ? IPV4_NETWORK_BYTES : IPV6_NETWORK_BYTES;
            return HexFormat.of().formatHex(Arrays.copyOf(bytes, length));
        } catch (UnknownHostException _) {
            return address;
        }
    }
}
