package io.filmstudio.aijob.lease;

import io.filmstudio.common.security.BearerSecurity;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;

/** Workers register and claim with the workers' token; what they claimed they report on with that task's token. */
@Configuration(proxyBeanMethods = false)
class WorkerSecurity {

    @Bean
    @Order(1)
    SecurityFilterChain workerRoutes(HttpSecurity http, BearerSecurity bearer, TaskTokens tokens) throws Exception {
        http.securityMatcher("/internal/workers/**", "/internal/tasks/*/claim")
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated());
        return bearer.build(http, tokens.workerDecoder());
    }

    @Bean
    @Order(2)
    SecurityFilterChain taskRoutes(HttpSecurity http, BearerSecurity bearer, TaskTokens tokens) throws Exception {
        http.securityMatcher("/internal/tasks/**")
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated());
        return bearer.build(http, tokens.taskDecoder());
    }
}
