package io.filmstudio.worker;

import static org.assertj.core.api.Assertions.assertThat;

import io.filmstudio.worker.task.Engines;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The worker's own configuration file, under the variables that an operator sets. */
class EnginePropertiesTests {

    private final ApplicationContextRunner runner = new ApplicationContextRunner()
            .withInitializer(new ConfigDataApplicationContextInitializer())
            .withPropertyValues("spring.config.name=ai-worker", "STUDIO_WORKER_SECRET=none")
            .withUserConfiguration(Chosen.class);

    @Configuration
    @EnableConfigurationProperties(EngineProperties.class)
    static class Chosen {

        @Bean
        Engines engines(EngineProperties properties) {
            return properties.engines(Set.of());
        }
    }

    @Test
    void withoutSettingsThisMachineMakesEverything() {
        runner.run(context -> assertThat(context.getBean(Engines.class)).isEqualTo(Engines.LOCAL));
    }

    @Test
    void eachProviderIsChosenByItself() {
        runner.withPropertyValues(
                        "STUDIO_PICTURES=stable-diffusion",
                        "STABLE_DIFFUSION_URL=http://painter:7860",
                        "STUDIO_VOICES=elevenlabs",
                        "ELEVENLABS_API_KEY=k",
                        "ELEVENLABS_VOICES=narrator=a,woman=b|c",
                        "STUDIO_LIP_SYNC=wav2lip",
                        "WAV2LIP_URL=http://lips:5000",
                        "WAV2LIP_OUTPUT_ORIGINS=https://store.example.org,http://minio:9000")
                .run(context -> {
                    Engines engines = context.getBean(Engines.class);
                    assertThat(engines.pictures()).isNotNull();
                    assertThat(engines.voices()).isNotNull();
                    assertThat(engines.lips()).isNotNull();
                    assertThat(context.getBean(EngineProperties.class).wav2lip().outputOrigins())
                            .hasSize(2);
                });
    }

    @Test
    void aMissingSettingEndsTheStartWithItsName() {
        fails("STUDIO_PICTURES=stable-diffusion", "STABLE_DIFFUSION_URL");
        fails("STUDIO_VOICES=elevenlabs", "ELEVENLABS_API_KEY");
        fails("STUDIO_LIP_SYNC=wav2lip", "WAV2LIP_URL");
    }

    @Test
    void keysAreNotPrinted() {
        runner.withPropertyValues(
                        "ELEVENLABS_API_KEY=sk_secret",
                        "WAV2LIP_TOKEN=w2l_secret",
                        "STABLE_DIFFUSION_PASSWORD=sd_secret")
                .run(context -> assertThat(
                                context.getBean(EngineProperties.class).toString())
                        .doesNotContain("secret"));
    }

    @Test
    void aWorkerNeedsNoAccessForWhatItLeavesToOthers() {
        runner.withPropertyValues("STUDIO_VOICES=elevenlabs")
                .withAllowBeanDefinitionOverriding(true)
                .withUserConfiguration(VideoOnly.class)
                .run(context -> assertThat(context.getBean(Engines.class)).isEqualTo(Engines.LOCAL));
    }

    @Configuration
    static class VideoOnly {

        @Bean
        Engines engines(EngineProperties properties) {
            return properties.engines(Set.of("video"));
        }
    }

    private void fails(String choice, String missing) {
        runner.withPropertyValues(choice)
                .run(context -> assertThat(context).getFailure().rootCause().hasMessageContaining(missing));
    }
}
