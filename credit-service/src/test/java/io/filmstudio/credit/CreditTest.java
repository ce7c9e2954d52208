package io.filmstudio.credit;

import io.filmstudio.common.test.StudioTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.context.annotation.Import;

/** The whole service on a real database and broker. The books must be right after every class that wears this. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@StudioTest(
        properties = {
            "credit.hold.sweep-interval=1h",
            "credit.announce-interval=50ms",
            "credit.allowance.sweep-interval=1h"
        })
@Import({Books.class, Api.class, Events.class, Webhooks.class, AiJobStandIn.class, StripeStandIn.class})
@ExtendWith(BooksAreRight.class)
public @interface CreditTest {}
