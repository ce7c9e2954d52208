package io.filmstudio.worker;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** A worker process. It needs ai-job-service and the broker, and waits for them when they are away. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class AiWorkerApplication {

    public static void main(String[] args) {
        new SpringApplicationBuilder(AiWorkerApplication.class)
                .properties("spring.config.name=ai-worker")
                .run(args);
    }
}
