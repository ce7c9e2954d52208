package io.filmstudio.common.security;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import io.filmstudio.common.web.ProblemWriter;
import java.net.MalformedURLException;
import java.time.Clock;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.web.client.RestClient;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

@AutoConfiguration(
        afterName = {
            "io.filmstudio.common.web.WebConfiguration",
            "org.springframework.boot.data.redis.autoconfigure.DataRedisAutoConfiguration"
        },
        beforeName = {
            "org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration",
            "org.springframework.boot.security.oauth2.server.resource.autoconfigure.servlet.OAuth2ResourceServerAutoConfiguration"
        })
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnClass({HttpSecurity.class, JwtDecoder.class})
@EnableConfigurationProperties(SecurityProperties.class)
@Import(FilterChains.class)
class SecurityConfiguration {

    private static final int CONNECT_MILLIS = 1_000;
    private static final int READ_MILLIS = 2_000;
    private static final int JWKS_BYTES = 64 * 1024;
    private static final long REFRESH_MILLIS = 30_000;
    private static final long KEEP_MILLIS = 5 * 60_000;
    private static final long OUTAGE_MILLIS = 24 * 60 * 60_000;

    /** A span for each of the security filters would cost more than the filters do, and tell nobody anything. */
    @Bean
    SecurityObservationSettings securityObservationSettings() {
        return SecurityObservationSettings.noObservations();
    }

    /** Keys are kept while user-service is away; an unknown key asks for them anew at most every 30 seconds. */
    @Bean
    @ConditionalOnMissingBean
    JWKSource<SecurityContext> userTokenKeys(SecurityProperties security) throws MalformedURLException {
        var retriever = new DefaultResourceRetriever(CONNECT_MILLIS, READ_MILLIS, JWKS_BYTES);
        return JWKSourceBuilder.create(security.jwksUrl().toURL(), retriever)
                .cache(KEEP_MILLIS, CONNECT_MILLIS + READ_MILLIS)
                .rateLimited(REFRESH_MILLIS)
                .outageTolerant(OUTAGE_MILLIS)
                .build();
    }

    @Bean
    JwtDecoder userTokenDecoder(
            JWKSource<SecurityContext> keys, SecurityProperties security, StringRedisTemplate redis) {
        return new UserTokenDecoder(keys, security, new Revocations(redis));
    }

    @Bean
    ServiceTokens serviceTokens(
            @Value("${spring.application.name}") String service, SecurityProperties security, Clock clock) {
        return new ServiceTokens(service, security.serviceSecret(), clock);
    }

    @Bean
    InternalClients internalClients(ObjectProvider<RestClient.Builder> builders, ServiceTokens tokens, Clock clock) {
        return new InternalClients(builders, tokens, clock);
    }

    @Bean
    BearerSecurity bearerSecurity(ProblemWriter problems) {
        return new BearerSecurity(new SecurityProblems(problems));
    }

    @Bean
    WebMvcConfigurer currentUser() {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new CurrentUserResolver());
            }
        };
    }
}
