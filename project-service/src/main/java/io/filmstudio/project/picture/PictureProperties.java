package io.filmstudio.project.picture;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How uploaded pictures are decoded.
 *
 * @param atOnce how many at a time, which bounds the memory they take
 * @param patience how long another waits for its turn
 */
@ConfigurationProperties("project.picture")
record PictureProperties(@DefaultValue("2") int atOnce, @DefaultValue("5s") Duration patience) {}
