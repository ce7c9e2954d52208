package io.filmstudio.user.session;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of sessions.
 *
 * @param refreshTimeToLive how long a refresh token may stay unused
 * @param replayGrace how long after its use a token may be shown again by the same device, whose answer got lost
 */
@ConfigurationProperties("user.session")
record SessionProperties(@DefaultValue("7d") Duration refreshTimeToLive, @DefaultValue("10s") Duration replayGrace) {}
