package io.filmstudio.youtube.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.filmstudio.youtube.Publisher;
import io.filmstudio.youtube.Publishers;
import io.filmstudio.youtube.YoutubeTest;
import io.filmstudio.youtube.stub.Fault;
import jakarta.validation.Validation;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

@YoutubeTest
@TestPropertySource(properties = "youtube.transfer.lease=2s")
class HeartbeatTests {

    @Autowired
    Publishers publishers;

    @Test
    void aShortLeaseIsRenewedAsOftenAsItNeeds() throws Exception {
        CountDownLatch arrived = new CountDownLatch(1);
        CountDownLatch gate = new CountDownLatch(1);
        Publisher user = publishers.connected().withFilm(1_000);
        user.account.byteFaults.add(new Fault.Hold(arrived, gate));
        String id = user.upload(user.request()).text("/uploadId");
        arrived.await();

        String twoLeasesLater = "leased_until > finishing_at + interval '4 s'";
        await().atMost(Duration.ofSeconds(20))
                .until(() -> publishers.column(id, twoLeasesLater).equals("true"));
        gate.countDown();

        await().atMost(Duration.ofSeconds(20))
                .until(() -> publishers.column(id, "status").equals("uploaded"));
        assertThat(publishers.column(id, "lease")).isEqualTo("1");
        assertThat(user.account.count("chunk")).isEqualTo(1);
    }

    @Test
    void aLeaseThatCannotBeKeptIsNoSetting() {
        try (var validation = Validation.buildDefaultValidatorFactory()) {
            var violations = validation.getValidator().validate(withLease(Duration.ofMillis(500)));

            assertThat(violations).singleElement().satisfies(violation -> assertThat(
                            violation.getPropertyPath().toString())
                    .isEqualTo("lease"));
            assertThat(validation.getValidator().validate(withLease(Duration.ofSeconds(1))))
                    .isEmpty();
        }
    }

    private static TransferProperties withLease(Duration lease) {
        Duration any = Duration.ofMinutes(1);
        return new TransferProperties(262_144, 1, lease, any, any, any, any);
    }
}
