package io.filmstudio.common.security;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.web.SecurityFilterChain;

/** Who may call what: services {@code /internal}, admins {@code /api/admin}, users the rest. */
@Configuration(proxyBeanMethods = false)
class FilterChains {

    private final BearerSecurity bearer;

    FilterChains(BearerSecurity bearer) {
        this.bearer = bearer;
    }

    @Bean
    @Order(10)
    SecurityFilterChain internalRoutes(HttpSecurity http, SecurityProperties security) throws Exception {
        http.securityMatcher("/internal/**")
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated());
        return bearer.build(http, ServiceTokens.decoder(security.serviceSecret(), ServiceTokens.AUDIENCE));
    }

    @Bean
    @Order(20)
    SecurityFilterChain publicApi(HttpSecurity http, SecurityProperties security, JwtDecoder userTokens)
            throws Exception {
        http.authorizeHttpRequests(requests -> {
            requests.requestMatchers("/actuator/**", "/v3/api-docs/**", "/v3/api-docs.yaml", "/error")
                    .permitAll();
            security.publicRoutes().forEach(route -> permit(requests, route));
            requests.requestMatchers("/api/admin/**").hasRole("admin");
            requests.anyRequest().authenticated();
        });
        return bearer.build(http, userTokens);
    }

    private static void permit(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests,
            String route) {
        String[] methodAndPath = route.split(" ", 2);
        requests.requestMatchers(HttpMethod.valueOf(methodAndPath[0]), methodAndPath[1])
                .permitAll();
    }
}
