package io.filmstudio.embedded.payment;

import java.net.URI;

/**
 * Who sells here.
 *
 * @param apiKey what the seller presents
 * @param webhookUrl where the seller wants to be told
 * @param webhookSecret what messages to the seller are signed with
 */
public record PaymentAccount(String apiKey, URI webhookUrl, String webhookSecret) {}
