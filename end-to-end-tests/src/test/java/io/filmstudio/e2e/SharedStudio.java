package io.filmstudio.e2e;

import java.util.Map;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives test classes one and the same studio, all services in one JVM: started for the first that asks, stopped after
 * the last test. Who wounds it takes a studio of their own.
 */
public final class SharedStudio implements ParameterResolver {

    /** A view is to be counted while a test waits. */
    private static final Map<String, String> ENVIRONMENT = Map.of("YOUTUBE_STATISTICS_AGE", "1s");

    private static final Namespace NAMESPACE = Namespace.create(SharedStudio.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == RunningStudio.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getStore(StoreScope.LAUNCHER_SESSION, NAMESPACE)
                .computeIfAbsent(RunningStudio.class, _ -> RunningStudio.inOneJvm(ENVIRONMENT), RunningStudio.class);
    }
}
