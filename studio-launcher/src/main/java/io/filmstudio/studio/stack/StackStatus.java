package io.filmstudio.studio.stack;

import java.net.URI;
import java.util.EnumMap;
import java.util.Map;

/** The health of a stack as seen from outside. */
public final class StackStatus {

    private StackStatus() {}

    public static Map<Service, Boolean> of(StudioPorts ports) {
        Health health = new Health(ports);
        Map<Service, Boolean> ready = new EnumMap<>(Service.class);
        for (Service service : Service.values()) {
            ready.put(service, health.isReady(service));
        }
        return ready;
    }

    public static URI address(StudioPorts ports, Service service) {
        return ports.url(service);
    }
}
