package io.filmstudio.gateway.upstream;

import io.netty.channel.ChannelOption;
import java.time.Duration;
import org.springframework.cloud.gateway.config.HttpClientCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class UpstreamConfiguration {

    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(1);

    /** Here once, since the setting of the same name makes a client of its own for every request. */
    @Bean
    HttpClientCustomizer connectTimeout() {
        return client -> client.option(ChannelOption.CONNECT_TIMEOUT_MILLIS, (int) CONNECT_TIMEOUT.toMillis());
    }
}
