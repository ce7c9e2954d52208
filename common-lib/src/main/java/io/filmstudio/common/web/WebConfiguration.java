package io.filmstudio.common.web;

import io.micrometer.tracing.Tracer;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.util.unit.DataSize;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

@AutoConfiguration(beforeName = "org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration")
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@Import({ProblemAdvice.class, UncaughtErrorController.class})
class WebConfiguration {

    @Bean
    CurrentTrace currentTrace(ObjectProvider<Tracer> tracer) {
        return new CurrentTrace(tracer.getIfAvailable());
    }

    @Bean
    ProblemWriter problemWriter(JsonMapper json, CurrentTrace trace) {
        return new ProblemWriter(json, trace);
    }

    @Bean
    FilterRegistrationBean<BodyLimitFilter> bodyLimitFilter(
            @Value("${studio.web.max-body-size}") DataSize limit,
            @Value("${spring.servlet.multipart.max-file-size}") DataSize pictureLimit,
            ProblemWriter problems) {
        var filter = new BodyLimitFilter(limit.toBytes(), pictureLimit.toBytes(), problems);
        var registration = new FilterRegistrationBean<>(filter);
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 10);
        return registration;
    }

    /** Before all that costs something, and after the trace has begun. */
    @Bean
    FilterRegistrationBean<DeadlineFilter> deadlineFilter(Clock clock, ProblemWriter problems) {
        var registration = new FilterRegistrationBean<>(new DeadlineFilter(clock, problems));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 5);
        return registration;
    }

    @Bean
    FilterRegistrationBean<ReadableFilter> readableFilter(ProblemWriter problems) {
        var registration = new FilterRegistrationBean<>(new ReadableFilter(problems));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 15);
        return registration;
    }

    /** Last, so that it is the innermost of the valves that report errors. */
    @Bean
    @Order
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> containerProblems(ProblemWriter problems) {
        return factory -> factory.addContextCustomizers(
                context -> context.getParent().getPipeline().addValve(new ContainerProblems(problems)));
    }

    @Bean
    JsonMapperBuilderCustomizer strictText() {
        return builder ->
                builder.addModule(new SimpleModule("strict-text").addDeserializer(String.class, new StrictText()));
    }

    @Bean
    WebMvcConfigurer jsonOnly() {
        return new WebMvcConfigurer() {
            @Override
            public void configureMessageConverters(HttpMessageConverters.ServerBuilder builder) {
                builder.configureMessageConvertersList(converters -> converters.removeIf(WebConfiguration::isForeign));
            }
        };
    }

    /** Formats that some library on the class path would add to the contract. */
    private static boolean isForeign(HttpMessageConverter<?> converter) {
        return converter.getSupportedMediaTypes().stream()
                .map(MediaType::getSubtype)
                .anyMatch(subtype -> subtype.matches("xml|.*\\+xml|.*yaml|.*cbor|.*smile"));
    }
}
