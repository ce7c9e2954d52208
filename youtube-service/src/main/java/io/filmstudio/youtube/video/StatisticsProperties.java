package io.filmstudio.youtube.video;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How often YouTube is asked for figures.
 *
 * @param maxAge figures younger than this are good enough
 * @param dailyUnits what all users' figures together may cost of the quota in one day
 */
@ConfigurationProperties("youtube.statistics")
record StatisticsProperties(@DefaultValue("15m") Duration maxAge, @DefaultValue("2000") int dailyUnits) {}
