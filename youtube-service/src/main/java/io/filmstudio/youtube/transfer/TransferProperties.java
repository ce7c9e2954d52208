package io.filmstudio.youtube.transfer;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Positive;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How films are carried.
 *
 * @param chunkBytes what is sent between two acknowledgements; a multiple of 262144, as YouTube wants it
 * @param concurrency how many films this replica carries at once
 * @param lease how long a film stays with a replica that is not heard of; renewed at every third of it
 * @param retryBase the bound of the first random pause after a failure; each further one doubles it
 * @param retryMost the longest that such a pause may become
 * @param searchFor how long to look for a video on the channel whose session ended with its last bytes
 * @param giveUpAfter how long a film may make no progress at all
 */
@Validated
@ConfigurationProperties("youtube.transfer")
record TransferProperties(
        @DefaultValue("8388608") @Positive int chunkBytes,
        @DefaultValue("2") @Positive int concurrency,
        @DefaultValue("30s") @DurationMin(seconds = 1) Duration lease,
        @DefaultValue("1s") Duration retryBase,
        @DefaultValue("5m") Duration retryMost,
        @DefaultValue("2m") Duration searchFor,
        @DefaultValue("24h") Duration giveUpAfter) {

    private static final int GRAIN = 262_144;
    private static final int BEATS = 3;

    @AssertTrue(message = "chunk-bytes must be a multiple of 262144") boolean isChunkInGrains() {
        return chunkBytes % GRAIN == 0;
    }

    /** How often a replica says that it still carries its films: two times may be missed. */
    Duration heartbeat() {
        return lease.dividedBy(BEATS);
    }
}
