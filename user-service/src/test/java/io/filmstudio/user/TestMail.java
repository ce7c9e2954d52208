package io.filmstudio.user;

import io.filmstudio.embedded.MailServer;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** A mail server whose letters tests may read. */
public class TestMail implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final MailServer SERVER = MailServer.start(0);
    private static final Pattern CODE = Pattern.compile("^ {4}([A-Za-z0-9_-]{43})\\s*$", Pattern.MULTILINE);

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPropertyValues.of("MAIL_HOST=127.0.0.1", "MAIL_PORT=" + SERVER.port())
                .applyTo(context);
    }

    /** The codes sent to an address in mails with this subject, oldest first. */
    public static List<String> codes(String address, String subject) {
        return SERVER.received().stream()
                .filter(mail -> isFor(mail, address, subject))
                .map(TestMail::code)
                .toList();
    }

    /** The texts of mails to an address with this subject, oldest first. */
    public static List<String> texts(String address, String subject) {
        return SERVER.received().stream()
                .filter(mail -> isFor(mail, address, subject))
                .map(TestMail::text)
                .toList();
    }

    private static boolean isFor(MimeMessage mail, String address, String subject) {
        try {
            return mail.getSubject().equals(subject)
                    && mail.getRecipients(RecipientType.TO)[0].toString().equals(address);
        } catch (MessagingException ex) {
            throw new IllegalStateException(ex);
        }
    }

    private static String code(MimeMessage mail) {
        Matcher matcher = CODE.matcher(text(mail));
        if (!matcher.find()) {
            throw new AssertionError("no code in " + text(mail));
        }
        return matcher.group(1);
    }

    private static String text(MimeMessage mail) {
        try {
            return mail.getContent().toString();
        } catch (MessagingException ex) {
            throw new IllegalStateException(ex);
        } catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }
}
