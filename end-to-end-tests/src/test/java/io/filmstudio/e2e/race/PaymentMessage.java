package io.filmstudio.e2e.race;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A message as the payment provider sends it. */
record PaymentMessage(String body) {

    static PaymentMessage paid(UUID topUp, String session, String payment, int cents) {
        return of(
                "checkout.session.completed",
                """
                {"id": "%s", "object": "checkout.session", "payment_status": "paid", "payment_intent": "%s",
                 "amount_total": %d, "currency": "usd", "metadata": {"topupId": "%s"}}"""
                        .formatted(session, payment, cents, topUp));
    }

    static PaymentMessage refunded(String payment, int cents) {
        return of(
                "charge.refunded",
                """
                {"id": "ch_%s", "object": "charge", "payment_intent": "%s", "amount": %d, "amount_refunded": %d,
                 "refunded": true}"""
                        .formatted(payment, payment, cents, cents));
    }

    private static PaymentMessage of(String type, String object) {
        return new PaymentMessage(
                """
                {"id": "evt_%s", "object": "event", "type": "%s", "created": %d, "data": {"object": %s}}"""
                        .formatted(UUID.randomUUID(), type, Instant.now().getEpochSecond(), object));
    }

    /** What its header says: HMAC-SHA256 over time, dot and body. */
    String signature(String secret, Instant at) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA256"));
            long second = at.getEpochSecond();
            byte[] code = mac.doFinal((second + "." + body).getBytes(UTF_8));
            return "t=" + second + ",v1=" + HexFormat.of().formatHex(code);
        } catch (GeneralSecurityException ex) {
            throw new IllegalStateException(ex);
        }
    }
}
