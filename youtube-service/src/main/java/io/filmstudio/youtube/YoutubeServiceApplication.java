package io.filmstudio.youtube;

import io.filmstudio.common.StudioService;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

@SpringBootApplication
@ConfigurationPropertiesScan
public class YoutubeServiceApplication {

    public static void main(String[] args) {
        StudioService.run(YoutubeServiceApplication.class, "youtube-service", args);
    }
}
