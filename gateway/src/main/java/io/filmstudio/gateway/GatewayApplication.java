package io.filmstudio.gateway;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts on a class path of its own, and on one where servlet services stand beside it. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class GatewayApplication {

    public static void main(String[] args) {
        String[] named = new String[args.length + 1];
        named[0] = "--spring.config.name=gateway";
        System.arraycopy(args, 0, named, 1, args.length);
        SpringApplication application = new SpringApplication(GatewayApplication.class);
        application.setWebApplicationType(WebApplicationType.REACTIVE);
        application.run(named);
    }
}
