package io.filmstudio.admin;

import io.filmstudio.common.StudioService;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

@SpringBootApplication
@ConfigurationPropertiesScan
public class AdminServiceApplication {

    public static void main(String[] args) {
        StudioService.run(AdminServiceApplication.class, "admin-service", args);
    }
}
