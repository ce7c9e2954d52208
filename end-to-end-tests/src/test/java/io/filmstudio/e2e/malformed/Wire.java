package io.filmstudio.e2e.malformed;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Sends bytes as they are, and reads what comes back until the other side hangs up. */
public final class Wire {

    private static final int PATIENCE_MILLIS = 60_000;
    private static final int ENOUGH_BYTES = 256 * 1024;

    private final URI gateway;

    public Wire(URI gateway) {
        this.gateway = gateway;
    }

    /** @param status 0 when the other side hung up without a word */
    public record Answer(int status, Map<String, String> headers, String body) {

        public String header(String name) {
            return headers.getOrDefault(name, "");
        }
    }

    public Answer send(Malformed request) throws IOException {
        try (Socket socket = new Socket(gateway.getHost(), gateway.getPort())) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            write(socket, request);
            return parse(read(socket.getInputStream()));
        }
    }

    /** The other side may refuse before it has heard all; then its answer counts, not our broken pipe. */
    private void write(Socket socket, Malformed request) throws IOException {
        try {
            socket.getOutputStream().write(request.head(gateway.getAuthority()));
            if (request.body() != null) {
                socket.getOutputStream().write(request.body());
            }
        } catch (SocketException _) {
            return;
        }
    }

    private static byte[] read(InputStream input) throws IOException {
        var heard = new ByteArrayOutputStream();
        byte[] buffer = new byte[8192];
        try {
            for (int count = input.read(buffer);
                    count >= 0 && heard.size() < ENOUGH_BYTES;
                    count = input.read(buffer)) {
                heard.write(buffer, 0, count);
            }
        } catch (SocketTimeoutException ex) {
            throw ex;
        } catch (SocketException _) {
            return heard.toByteArray();
        }
        return heard.toByteArray();
    }

    private static Answer parse(byte[] bytes) {
        // one character a byte, so that lengths are those of the wire
        String heard = new String(bytes, StandardCharsets.ISO_8859_1);
        int end = heard.indexOf("\r\n\r\n");
        if (!heard.startsWith("HTTP/1.") || end < 0) {
            return new Answer(0, Map.of(), heard);
        }
        String[] head = heard.substring(0, end).split("\r\n");
        Map<String, String> headers = new LinkedHashMap<>();
        for (int line = 1; line < head.length; line++) {
            String[] header = head[line].split(":", 2);
            headers.put(header[0].toLowerCase(Locale.ROOT), header[1].strip());
        }
        String body = heard.substring(end + 4);
        String whole = "chunked".equals(headers.get("transfer-encoding")) ? joined(body) : body;
        return new Answer(
                Integer.parseInt(head[0].split(" ")[1]),
                headers,
                new String(whole.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8));
    }

    /** The chunks of a body without their lengths. */
    private static String joined(String chunks) {
        StringBuilder body = new StringBuilder();
        int at = 0;
        for (int line = chunks.indexOf("\r\n"); line > 0; line = chunks.indexOf("\r\n", at)) {
            int length = Integer.parseInt(chunks.substring(at, line), 16);
            body.append(chunks, line + 2, Math.min(chunks.length(), line + 2 + length));
            at = line + 2 + length + 2;
        }
        return body.toString();
    }
}
