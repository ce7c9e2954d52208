package io.filmstudio.credit.hold;

import static org.assertj.core.api.Assertions.assertThat;

import io.filmstudio.credit.AiJobStandIn;
import io.filmstudio.credit.Books;
import io.filmstudio.credit.CreditTest;
import io.filmstudio.credit.hold.HoldAnswer.Status;
import io.filmstudio.credit.ledger.Transfer.Kind;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@CreditTest
class HoldExpiryJobTests {

    @Autowired
    HoldExpiryJob expiry;

    @Autowired
    HoldService holds;

    @Autowired
    Books books;

    @Autowired
    AiJobStandIn jobs;

    @Autowired
    JdbcClient jdbc;

    @ParameterizedTest
    @CsvSource({
        "0, unknown, RESOLVED",
        "0, failed, RESOLVED",
        "0, cancelled, RESOLVED",
        "1, processing, RESOLVED",
        "0, reserving, OPEN",
        "0, queued, OPEN",
        "0, processing, OPEN",
        "0, completed, OPEN"
    })
    void aForgottenHoldExpiresOnlyWhenItsRunHasNoUseForIt(int run, String state, Status expected) {
        HoldRequest hold = forgotten();
        jobs.tell(hold.jobId(), run, state);

        expiry.sweep();

        assertThat(holds.place(hold).status()).isEqualTo(expected);
        assertThat(books.count(hold.userId(), Kind.EXPIRY)).isEqualTo(expected == Status.RESOLVED ? 1 : 0);
    }

    @Test
    void aHoldStaysWhileNobodyCanTellAboutItsJob() {
        HoldRequest hold = forgotten();

        expiry.sweep();

        assertThat(holds.place(hold).status()).isEqualTo(Status.OPEN);
    }

    @Test
    void aYoungHoldIsNotAskedAbout() {
        HoldRequest hold = placed();
        jobs.tell(hold.jobId(), 0, "unknown");

        expiry.sweep();

        assertThat(holds.place(hold).status()).isEqualTo(Status.OPEN);
    }

    private HoldRequest placed() {
        HoldRequest hold = new HoldRequest(books.userWith(3), UUID.randomUUID(), 0, 2);
        holds.place(hold);
        return hold;
    }

    private HoldRequest forgotten() {
        HoldRequest hold = placed();
        jdbc.sql("update open_hold set check_at = now() where id = ?")
                .param(hold.holdId())
                .update();
        return hold;
    }
}
