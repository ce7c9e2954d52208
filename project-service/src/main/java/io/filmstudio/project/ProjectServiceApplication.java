package io.filmstudio.project;

import io.filmstudio.common.StudioService;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

@SpringBootApplication
@ConfigurationPropertiesScan
public class ProjectServiceApplication {

    public static void main(String[] args) {
        StudioService.run(ProjectServiceApplication.class, "project-service", args);
    }
}
