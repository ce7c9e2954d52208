package io.filmstudio.gateway.security;

import io.filmstudio.gateway.problem.ProblemWriter;
import io.filmstudio.gateway.problem.StandardProblem;
import io.filmstudio.gateway.route.PublicRoutes;
import io.filmstudio.gateway.route.Resources;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ServerHttpRequest;
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
import org.springframework.security.web.server.firewall.ServerWebExchangeFirewall;
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

    /** What it would refuse, RequestGuard has refused by then, and has said so in the documented shape. */
    @Bean
    ServerWebExchangeFirewall firewall() {
        return ServerWebExchangeFirewall.INSECURE_NOOP;
    }

    /** Addresses that are routed nowhere are open: they answer 404 to everybody alike. */
    @Bean
    SecurityWebFilterChain security(
            ServerHttpSecurity http,
            ReactiveJwtDecoder tokens,
            PublicRoutes publicRoutes,
            CorsConfigurationSource crossOrigin,
            ProblemWriter problems) {
        return http.csrf(ServerHttpSecurity.CsrfSpec::disable)
                .logout(ServerHttpSecurity.LogoutSpec::disable)
                .formLogin(ServerHttpSecurity.FormLoginSpec::disable)
                .httpBasic(ServerHttpSecurity.HttpBasicSpec::disable)
                .securityContextRepository(NoOpServerSecurityContextRepository.getInstance())
                .requestCache(cache -> cache.requestCache(NoOpServerRequestCache.getInstance()))
                .headers(HeaderSpec::disable)
                .cors(cors -> cors.configurationSource(crossOrigin))
                .authorizeExchange(routes -> routes.matchers(matching(publicRoutes::contain))
                        .permitAll()
                        .matchers(matching(request ->
                                resource(request).filter("admin"::equals).isPresent()))
                        .hasRole("admin")
                        .matchers(matching(request -> resource(request).isPresent()))
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

    private static ServerWebExchangeMatcher matching(Predicate<ServerHttpRequest> condition) {
        return exchange -> condition.test(exchange.getRequest()) ? MatchResult.match() : MatchResult.notMatch();
    }

    private static Optional<String> resource(ServerHttpRequest request) {
        return Resources.find(request.getPath().pathWithinApplication().value());
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
