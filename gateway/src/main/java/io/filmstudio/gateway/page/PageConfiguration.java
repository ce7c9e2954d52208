package io.filmstudio.gateway.page;

import java.io.IOException;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.HandlerFunction;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;

/** Serves the pages and Swagger UI from the class path: nothing is fetched from elsewhere. */
@Configuration(proxyBeanMethods = false)
class PageConfiguration {

    private static final Duration A_DAY = Duration.ofDays(1);

    @Bean
    RouterFunction<ServerResponse> pages() throws IOException {
        return RouterFunctions.route()
                .GET("/docs", page("docs.html"))
                .GET("/docs/", page("docs.html"))
                .GET("/billing/done", page("billing-done.html"))
                .GET("/billing/cancelled", page("billing-cancelled.html"))
                .add(RouterFunctions.resources("/docs/page/**", new ClassPathResource("gateway-pages/parts/")))
                .add(RouterFunctions.resources(
                        "/docs/ui/**",
                        swaggerUi(),
                        (_, headers) -> headers.setCacheControl(
                                CacheControl.maxAge(A_DAY).cachePublic())))
                .build();
    }

    private static HandlerFunction<ServerResponse> page(String name) {
        var page = new ClassPathResource("gateway-pages/" + name);
        return _ -> ServerResponse.ok().contentType(MediaType.TEXT_HTML).bodyValue(page);
    }

    private static ClassPathResource swaggerUi() throws IOException {
        String version = PropertiesLoaderUtils.loadProperties(
                        new ClassPathResource("META-INF/maven/org.webjars/swagger-ui/pom.properties"))
                .getProperty("version");
        return new ClassPathResource("META-INF/resources/webjars/swagger-ui/" + version + "/");
    }
}
