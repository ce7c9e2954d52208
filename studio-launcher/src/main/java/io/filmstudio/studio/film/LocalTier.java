package io.filmstudio.studio.film;

import io.filmstudio.studio.client.Gateway;
import io.filmstudio.studio.client.ServiceToken;
import io.filmstudio.studio.data.DataDirectory;
import io.filmstudio.studio.stack.StudioPorts;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Moves a user of this machine's own stack to another tier, as one of its services would. */
final class LocalTier {

    private static final Set<String> KNOWN = Set.of("free", "pro", "enterprise");

    private final DataDirectory data;
    private final StudioPorts ports;
    private final String tier;

    LocalTier(DataDirectory data, StudioPorts ports, String tier) {
        this.data = data;
        this.ports = ports;
        this.tier = tier;
    }

    static boolean isKnown(String tier) {
        return KNOWN.contains(tier);
    }

    void set(UUID userId) {
        new Gateway(ports.creditService())
                .put("/internal/credits/tiers/" + userId, ServiceToken.of(data), Map.of("tier", tier));
    }
}
