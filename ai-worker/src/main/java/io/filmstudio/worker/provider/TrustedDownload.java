package io.filmstudio.worker.provider;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;

/**
 * Fetches what a provider says it has made. An address in an answer is followed only to the provider itself or to an origin
 * that the operator named, never through a redirect, and never to where machines keep secrets about themselves.
 */
public final class TrustedDownload {

    private static final String DATA = "data:";
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);
    private static final String METADATA_V6 = "fd00:ec2:0:0:0:0:0:254";

    private final Set<String> origins;
    private final long largestBytes;
    private final Duration longest;

    /** @param trusted addresses of which scheme, host and port count */
    public TrustedDownload(Set<URI> trusted, long largestBytes, Duration longest) {
        this.origins = trusted.stream().map(TrustedDownload::origin).collect(Collectors.toUnmodifiableSet());
        this.largestBytes = largestBytes;
        this.longest = longest;
    }

    /** @param reference an http address or a data URI */
    public void fetch(String reference, Path to) throws IOException, InterruptedException {
        if (reference.startsWith(DATA)) {
            Files.write(to, decoded(reference));
        } else {
            download(trusted(reference), to);
        }
    }

    private byte[] decoded(String reference) {
        int comma = reference.indexOf(',');
        if (comma < 0 || !reference.substring(0, comma).endsWith(";base64") || reference.length() > 2 * largestBytes) {
            throw useless("a data URI that cannot be read");
        }
        try {
            return Base64.getDecoder().decode(reference.substring(comma + 1));
        } catch (IllegalArgumentException noBase64) {
            throw useless("a data URI that is not base64");
        }
    }

    private URI trusted(String reference) {
        try {
            URI address = new URI(reference);
            if (address.getHost() == null || !origins.contains(origin(address))) {
                throw useless("an output at an origin that nobody named: " + origin(address));
            }
            for (InetAddress one : InetAddress.getAllByName(address.getHost())) {
                refuseSecretPlaces(one);
            }
            return address;
        } catch (java.net.URISyntaxException noAddress) {
            throw useless("an output that is no address");
        } catch (UnknownHostException unknown) {
            throw ProviderException.free(Reason.UNAVAILABLE, unknown.toString());
        }
    }

    private static void refuseSecretPlaces(InetAddress address) {
        if (address.isLinkLocalAddress()
                || address.isAnyLocalAddress()
                || address.isMulticastAddress()
                || address.getHostAddress().equals(METADATA_V6)) {
            throw useless("an output at " + address.getHostAddress());
        }
    }

    private void download(URI address, Path to) throws IOException, InterruptedException {
        HttpClient http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(CONNECT_TIMEOUT)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
        try {
            HttpResponse<Path> response = http.sendAsync(
                            HttpRequest.newBuilder(address).build(),
                            BodyHandlers.limiting(BodyHandlers.ofFile(to), largestBytes))
                    .get(longest.toNanos(), TimeUnit.NANOSECONDS);
            accept(response.statusCode());
        } catch (TimeoutException late) {
            throw ProviderException.free(Reason.TIMEOUT, "the output does not arrive");
        } catch (ExecutionException failure) {
            throw ProviderException.free(Reason.UNAVAILABLE, "the output: " + failure.getCause());
        } finally {
            http.shutdownNow();
        }
    }

    private static void accept(int status) {
        if (status / 100 == 3) {
            throw useless("the output's address leads elsewhere");
        }
        if (status != 200) {
            throw ProviderException.free(Reason.UNAVAILABLE, "the output's address answers " + status);
        }
    }

    private static ProviderException useless(String why) {
        return ProviderException.free(Reason.ANSWER_INVALID, why);
    }

    private static String origin(URI address) {
        String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
        int port = address.getPort() >= 0 ? address.getPort() : scheme.equals("https") ? 443 : 80;
        return scheme + "://" + String.valueOf(address.getHost()).toLowerCase(Locale.ROOT) + ":" + port;
    }
}
