package io.filmstudio.credit.stripe;

import com.stripe.StripeClient;
import com.stripe.exception.StripeException;
import com.stripe.net.RequestOptions;
import com.stripe.param.SubscriptionUpdateParams;
import com.stripe.param.checkout.SessionCreateParams;
import com.stripe.param.checkout.SessionCreateParams.LineItem;
import com.stripe.param.checkout.SessionCreateParams.LineItem.PriceData;
import com.stripe.param.checkout.SessionCreateParams.Mode;
import com.stripe.param.checkout.SessionCreateParams.PaymentIntentData;
import com.stripe.param.checkout.SessionCreateParams.SubscriptionData;
import io.filmstudio.common.web.ProblemException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Asks Stripe for payment pages. A failure of Stripe's is a 502; nothing of ours has happened by then. */
@Component
public class StripeApi {

    private static final Logger log = LoggerFactory.getLogger(StripeApi.class);
    private static final int CONNECT_TIMEOUT_MILLIS = 2_000;
    private static final int READ_TIMEOUT_MILLIS = 10_000;

    private final StripeProperties properties;
    private final StripeClient stripe;

    StripeApi(StripeProperties properties) {
        this.properties = properties;
        this.stripe = StripeClient.builder()
                .setApiKey(properties.apiKey())
                .setApiBase(properties.apiUrl().toString())
                .setConnectTimeout(CONNECT_TIMEOUT_MILLIS)
                .setReadTimeout(READ_TIMEOUT_MILLIS)
                .setMaxNetworkRetries(1)
                .build();
    }

    public PaymentPage pay(Purchase purchase) {
        PaymentIntentData payment =
                PaymentIntentData.builder().putAllMetadata(purchase.metadata()).build();
        return open(session(purchase, Mode.PAYMENT).setPaymentIntentData(payment), purchase);
    }

    public PaymentPage subscribe(Purchase purchase) {
        SubscriptionData subscription =
                SubscriptionData.builder().putAllMetadata(purchase.metadata()).build();
        return open(session(purchase, Mode.SUBSCRIPTION).setSubscriptionData(subscription), purchase);
    }

    /** Lets the subscription run to the end of what was paid for. */
    public void endSubscription(String subscriptionId) {
        call(() -> stripe.v1()
                .subscriptions()
                .update(
                        subscriptionId,
                        SubscriptionUpdateParams.builder()
                                .setCancelAtPeriodEnd(true)
                                .build()));
    }

    private PaymentPage open(SessionCreateParams.Builder session, Purchase purchase) {
        RequestOptions options =
                RequestOptions.builder().setIdempotencyKey(purchase.key()).build();
        return PaymentPage.of(call(() -> stripe.v1().checkout().sessions().create(session.build(), options)));
    }

    private SessionCreateParams.Builder session(Purchase purchase, Mode mode) {
        return SessionCreateParams.builder()
                .setMode(mode)
                .setClientReferenceId(purchase.userId().toString())
                .setSuccessUrl(properties.returnUrl() + "/done?session_id={CHECKOUT_SESSION_ID}")
                .setCancelUrl(properties.returnUrl() + "/cancelled")
                .putAllMetadata(purchase.metadata())
                .addLineItem(LineItem.builder()
                        .setQuantity(1L)
                        .setPriceData(price(purchase, mode))
                        .build());
    }

    private static PriceData price(Purchase purchase, Mode mode) {
        PriceData.Builder price = PriceData.builder()
                .setCurrency("usd")
                .setUnitAmount(purchase.cents())
                .setProductData(
                        PriceData.ProductData.builder().setName(purchase.name()).build());
        if (mode == Mode.SUBSCRIPTION) {
            price.setRecurring(PriceData.Recurring.builder()
                    .setInterval(PriceData.Recurring.Interval.MONTH)
                    .build());
        }
        return price.build();
    }

    private <T> T call(Call<T> call) {
        if (properties.apiKey().isEmpty()) {
            throw new ProblemException(
                    HttpStatus.SERVICE_UNAVAILABLE, "payments-unavailable", "Nothing can be bought here at present.");
        }
        try {
            return call.call();
        } catch (StripeException ex) {
            log.warn("the payment provider failed: {} {}", ex.getStatusCode(), ex.getCode());
            throw new ProblemException(
                    HttpStatus.BAD_GATEWAY, "payment-provider-failed", "The payment provider failed. Try again.");
        }
    }

    private interface Call<T> {

        T call() throws StripeException;
    }
}
