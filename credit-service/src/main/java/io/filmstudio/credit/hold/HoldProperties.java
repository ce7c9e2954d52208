package io.filmstudio.credit.hold;

import jakarta.validation.constraints.Positive;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of credit holds.
 *
 * @param lanes how many batches are committed at a time; a user's holds always take the same lane
 * @param batchSize the most holds in one commit
 * @param laneCapacity how many may wait for a lane; the others are refused at once
 * @param timeout how long a caller waits for the commit; asking again with the same id is safe
 * @param recheckAfter when to ask again about a hold whose job was alive
 */
@Validated
@ConfigurationProperties("credit.hold")
record HoldProperties(
        @DefaultValue("2") @Positive int lanes,
        @DefaultValue("256") @Positive int batchSize,
        @DefaultValue("4096") @Positive int laneCapacity,
        @DefaultValue("4s") Duration timeout,
        @DefaultValue("10m") Duration recheckAfter) {}
