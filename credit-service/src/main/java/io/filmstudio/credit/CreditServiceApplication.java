package io.filmstudio.credit;

import io.filmstudio.common.StudioService;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

@SpringBootApplication
@ConfigurationPropertiesScan
public class CreditServiceApplication {

    public static void main(String[] args) {
        StudioService.run(CreditServiceApplication.class, "credit-service", args);
    }
}
