package io.filmstudio.studio.context;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.AutoConfigurationImportFilter;
import org.springframework.boot.autoconfigure.AutoConfigurationMetadata;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.EnvironmentAware;
import org.springframework.core.env.Environment;

/**
 * Keeps auto-configurations out of a context that found their libraries only because another service of this JVM brought
 * them. The run argument {@value #PROPERTY} lists prefixes of class names.
 */
final class DeniedAutoConfigurations implements AutoConfigurationImportFilter, EnvironmentAware {

    static final String PROPERTY = "studio.launcher.denied-auto-configurations";

    private List<String> prefixes = List.of();

    @Override
    public void setEnvironment(Environment environment) {
        prefixes = Binder.get(environment)
                .bind(PROPERTY, Bindable.listOf(String.class))
                .orElse(List.of());
    }

    @Override
    public boolean[] match(@Nullable String[] classes, AutoConfigurationMetadata metadata) {
        boolean[] allowed = new boolean[classes.length];
        for (int i = 0; i < classes.length; i++) {
            String candidate = classes[i];
            allowed[i] = candidate != null && prefixes.stream().noneMatch(candidate::startsWith);
        }
        return allowed;
    }
}
