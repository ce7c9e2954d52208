package io.filmstudio.youtube.channel;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Connections of channels.
 *
 * @param tokenKey seals refresh tokens: 32 bytes in base64, or several with commas between, the first of which seals
 * @param attemptLife how long a user may take at Google
 */
@ConfigurationProperties("youtube.channel")
record ChannelProperties(String tokenKey, @DefaultValue("10m") Duration attemptLife) {

    /** Without the key: properties are logged when binding fails. */
    @Override
    public String toString() {
        return "ChannelProperties[" + attemptLife + "]";
    }
}
