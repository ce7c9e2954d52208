package io.filmstudio.embedded;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.util.List;

/** Takes every mail by SMTP and sends none on; what arrived is kept until the server closes. */
public final class MailServer implements EmbeddedServer {

    private final GreenMail server;
    private final int port;

    private MailServer(GreenMail server, int port) {
        this.server = server;
        this.port = port;
    }

    public static MailServer start(int port) {
        int claimed = Ports.claim("the mail server", port);
        GreenMail server = new GreenMail(new ServerSetup(claimed, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        try {
            server.start();
        } catch (RuntimeException failure) {
            throw new EmbeddedServerException("The mail server did not start", failure);
        }
        return new MailServer(server, claimed);
    }

    public List<MimeMessage> received() {
        return List.of(server.getReceivedMessages());
    }

    @Override
    public int port() {
        return port;
    }

    @Override
    public void close() {
        server.stop();
    }
}
