package io.filmstudio.gateway.route;

import io.netty.handler.ipfilter.IpFilterRuleType;
import io.netty.handler.ipfilter.IpSubnetFilterRule;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

/** Who is at the other end: the peer, or whom a trusted proxy names. */
@Component
public class ClientAddress {

    private static final String ATTRIBUTE = ClientAddress.class.getName();
    private static final String SCHEME = ATTRIBUTE + ".scheme";
    private static final int IPV6_NETWORK_BYTES = 8;

    private final List<IpSubnetFilterRule> trusted;

    ClientAddress(RequestProperties properties) {
        this.trusted =
                properties.trustedProxies().stream().map(ClientAddress::network).toList();
    }

    /** The address as {@link #remember} found it, before the headers that tell it were taken away. */
    public static String of(ServerWebExchange exchange) {
        return exchange.getAttributeOrDefault(ATTRIBUTE, "unknown");
    }

    /** What one client is counted under: an IPv4 address, or the /64 that an IPv6 client may roam in. */
    public static String network(ServerWebExchange exchange) {
        String address = of(exchange);
        if (!address.contains(":")) {
            return address;
        }
        byte[] bytes = InetAddress.ofLiteral(address).getAddress();
        return HexFormat.of().formatHex(Arrays.copyOf(bytes, IPV6_NETWORK_BYTES));
    }

    /** {@code http} or {@code https}, as the client used it. */
    static String scheme(ServerWebExchange exchange) {
        return exchange.getAttributeOrDefault(SCHEME, "http");
    }

    void remember(ServerWebExchange exchange) {
        exchange.getAttributes().put(ATTRIBUTE, find(exchange.getRequest()));
        exchange.getAttributes().put(SCHEME, findScheme(exchange.getRequest()));
    }

    private String findScheme(ServerHttpRequest request) {
        if (isTrusted(peer(request)) && "https".equals(request.getHeaders().getFirst("X-Forwarded-Proto"))) {
            return "https";
        }
        return request.getSslInfo() == null ? "http" : "https";
    }

    /** Read from the right, the first address that is not a trusted proxy's: what stands left of it anyone may write. */
    private String find(ServerHttpRequest request) {
        String address = peer(request);
        List<String> hops = request.getHeaders().getValuesAsList("X-Forwarded-For");
        for (String hop : hops.reversed()) {
            Optional<String> literal = literal(hop);
            if (!isTrusted(address) || literal.isEmpty()) {
                return address;
            }
            address = literal.get();
        }
        return address;
    }

    private boolean isTrusted(String address) {
        return !trusted.isEmpty()
                && literal(address).isPresent()
                && trusted.stream()
                        .anyMatch(network -> network.matches(new InetSocketAddress(InetAddress.ofLiteral(address), 0)));
    }

    private static IpSubnetFilterRule network(String text) {
        String cidr = text.contains("/") ? text : text + (text.contains(":") ? "/128" : "/32");
        return new IpSubnetFilterRule(cidr, IpFilterRuleType.ACCEPT);
    }

    private static Optional<String> literal(String hop) {
        try {
            return Optional.of(InetAddress.ofLiteral(hop.strip()).getHostAddress());
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static String peer(ServerHttpRequest request) {
        InetSocketAddress remote = request.getRemoteAddress();
        if (remote == null || remote.getAddress() == null) {
            return "unknown";
        }
        String address = remote.getAddress().getHostAddress();
        // without the interface that a link-local address was seen on
        return remote.getAddress() instanceof Inet6Address ? address.replaceFirst("%.*", "") : address;
    }
}
