package io.filmstudio.aijob;

import io.filmstudio.common.StudioService;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

@SpringBootApplication
@ConfigurationPropertiesScan
public class AiJobServiceApplication {

    public static void main(String[] args) {
        StudioService.run(AiJobServiceApplication.class, "ai-job-service", args);
    }
}
