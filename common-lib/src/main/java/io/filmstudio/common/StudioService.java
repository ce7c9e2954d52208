package io.filmstudio.common;

import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** Starts a service under its own configuration name, so that several fit on one class path. */
public final class StudioService {

    private StudioService() {}

    /**
     * Runs an application that reads {@code <name>.yaml}.
     *
     * @param name such as {@code credit-service}
     */
    public static ConfigurableApplicationContext run(Class<?> application, String name, String... args) {
        String[] named = new String[args.length + 1];
        named[0] = "--spring.config.name=" + name;
        System.arraycopy(args, 0, named, 1, args.length);
        return SpringApplication.run(application, named);
    }
}
