package io.filmstudio.embedded;

import java.lang.reflect.Field;
import org.apache.qpid.server.SystemLauncherListener.DefaultSystemLauncherListener;
import org.apache.qpid.server.model.BrokerImpl;
import org.apache.qpid.server.model.SystemConfig;
import org.jspecify.annotations.Nullable;

/**
 * Finds the broker's own shutdown hook, which would stop it beside everything that still uses it. Its owner stops it, when
 * its turn has come.
 */
final class BrokerHook extends DefaultSystemLauncherListener {

    private @Nullable SystemConfig<?> system;

    @Override
    public void onContainerResolve(SystemConfig<?> systemConfig) {
        system = systemConfig;
    }

    /** There is no setting for it, and no way to the thread but this one. */
    void remove() throws ReflectiveOperationException {
        if (system != null && system.getContainer() instanceof BrokerImpl broker) {
            Field hook = BrokerImpl.class.getDeclaredField("_shutdownHook");
            hook.setAccessible(true);
            Runtime.getRuntime().removeShutdownHook((Thread) hook.get(broker));
        }
    }
}
