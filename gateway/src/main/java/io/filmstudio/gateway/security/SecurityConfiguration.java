package io.filmstudio.gateway.security;

import io.filmstudio.gateway.problem.ProblemWriter;
import io.filmstudio.gateway.problem.StandardProblem;
import io.filmstudio.gateway.route.PublicRoutes;
import io.filmstudio.gateway.route.Resources;
import java.time.Clock;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.config.annotation.web.reactive.EnableWebFluxSecurity;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.config.web.server.ServerHttpSecurity.HeaderSpec;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.ServerAuthenticationEntryPoint;
import org.springframework.security.web.server.authorization.ServerAccessDeniedHandler;
import org.springframework.security.web.server.context.NoOpServerSecurityContextRepository;
import org.springframework.security.web.server.savedrequest.NoOpServerRequestCache;
import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatcher;
import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatcher.MatchResult;
import org.springframework.web.cors.reactive.CorsConfigurationSource;
import reactor.core.publisher.Mono;

@Configuration(proxyBeanMethods = false)
@EnableWebFluxSecurity
class SecurityConfiguration {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    /** A span for each of the security filters would cost more than the filters do, and tell nobody anything. */
    @Bean
    SecurityObservationSettings securityObservationSettings() {
        return SecurityObservationSettings.noObservations();
    }

    /** Addresses that are routed nowhere are open: they answer 404 to everybody alike. */
    @Bean
    SecurityWebFilterChain security(
            ServerHttpSecurity http,
            ReactiveJwtDecoder tokens,
            PublicRoutes publicRoutes,
            CorsConfigurationSource crossOrigin,
            ProblemWriter problems) {
        ServerWebExchangeMatcher open = exchange -> publicRoutes.contains(
                        exchange.getRequest().getMethod(),
                        exchange.getRequest().getPath().pathWithinApplication())
                ? MatchResult.match()
                : MatchResult.notMatch();
        return http.csrf(ServerHttpSecurity.CsrfSpec::disable)
                .logout(ServerHttpSecurity.LogoutSpec::disable)
                .formLogin(ServerHttpSecurity.FormLoginSpec::disable)
                .httpBasic(ServerHttpSecurity.HttpBasicSpec::disable)
                .securityContextRepository(NoOpServerSecurityContextRepository.getInstance())
                .requestCache(cache -> cache.requestCache(NoOpServerRequestCache.getInstance()))
                .headers(HeaderSpec::disable)
                .cors(cors -> cors.configurationSource(crossOrigin))
                .authorizeExchange(routes -> routes.matchers(open)
                        .permitAll()
                        .pathMatchers("/api/admin/**")
                        .hasRole("admin")
                        .pathMatchers(Resources.patterns())
                        .authenticated()
                        .anyExchange()
                        .permitAll())
                .exceptionHandling(errors -> errors.authenticationEntryPoint(unauthenticated(problems))
                        .accessDeniedHandler(forbidden(problems)))
                .oauth2ResourceServer(server -> server.authenticationEntryPoint(unauthenticated(problems))
                        .accessDeniedHandler(forbidden(problems))
                        .jwt(jwt -> jwt.jwtDecoder(tokens).jwtAuthenticationConverter(SecurityConfiguration::user)))
                .build();
    }

    private static Mono<AbstractAuthenticationToken> user(Jwt token) {
        return Mono.just(new JwtAuthenticationToken(
                token, List.of(new SimpleGrantedAuthority("ROLE_" + token.getClaimAsString("role")))));
    }

    private static ServerAuthenticationEntryPoint unauthenticated(ProblemWriter problems) {
        return (exchange, _) -> {
            exchange.getResponse().getHeaders().set(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
            return problems.write(exchange, StandardProblem.of(HttpStatus.UNAUTHORIZED));
        };
    }

    private static ServerAccessDeniedHandler forbidden(ProblemWriter problems) {
        return (exchange, _) -> problems.write(exchange, StandardProblem.of(HttpStatus.FORBIDDEN));
    }
}
