package io.filmstudio.common.openapi;

import io.filmstudio.common.idempotency.MintedId;
import io.filmstudio.common.security.CurrentUser;
import io.filmstudio.common.security.SecurityProperties;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.util.StringUtils;

/** Keeps the description at {@code /v3/api-docs} true without a word of it in the controllers. */
@AutoConfiguration(
        afterName = "io.filmstudio.common.security.SecurityConfiguration",
        beforeName = "org.springdoc.core.configuration.SpringDocConfiguration")
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnClass({GlobalOpenApiCustomizer.class, SecurityProperties.class})
class OpenApiConfiguration {

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(CurrentUser.class).addAnnotationsToIgnore(MintedId.class);
    }

    @Bean
    OpenAPI description(@Value("${spring.application.name}") String service) {
        String title = StringUtils.capitalize(service.replace('-', ' '));
        var bearer = new SecurityScheme()
                .type(SecurityScheme.Type.HTTP)
                .scheme("bearer")
                .bearerFormat("JWT")
                .description("The `token` that registering or signing in answers.");
        return new OpenAPI()
                .info(new Info()
                        .title("AI Film Studio: " + title)
                        .version("1")
                        .description("The routes of " + service + ", as the gateway shows them."))
                .servers(List.of(new Server().url("/").description("where this description came from")))
                .components(new Components().addSecuritySchemes("bearer", bearer));
    }

    @Bean
    OpenRoutes openRoutes(SecurityProperties security) {
        return new OpenRoutes(security);
    }

    @Bean
    Operations operations(OpenRoutes open) {
        return new Operations(open);
    }

    @Bean
    Refusals refusals(OpenRoutes open) {
        return new Refusals(open);
    }

    @Bean
    RecordSchemas recordSchemas() {
        return new RecordSchemas();
    }

    @Bean
    WholeDescription wholeDescription() {
        return new WholeDescription();
    }
}
