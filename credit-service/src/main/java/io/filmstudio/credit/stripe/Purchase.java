package io.filmstudio.credit.stripe;

import java.util.Map;
import java.util.UUID;

/**
 * Something to be paid for.
 *
 * @param key the same for every attempt to open its payment page
 * @param cents in US dollars; each month if it is a subscription
 * @param metadata what messages about the payment carry back to us
 */
public record Purchase(String key, UUID userId, String name, long cents, Map<String, String> metadata) {}
