package io.filmstudio.studio.admin;

import io.filmstudio.studio.client.Gateway;
import io.filmstudio.studio.client.RefusedException;
import io.filmstudio.studio.data.StudioException;
import java.util.Map;

/** Asks user-service, as another service would. */
record Role(Gateway users, String token) {

    private static final int NOT_FOUND = 404;

    /** Doing it twice is the same as once. */
    void makeAdmin(String email) {
        try {
            users.put("/internal/users/roles", token, Map.of("email", email, "role", "admin"));
        } catch (RefusedException refused) {
            throw refused.status() == NOT_FOUND
                    ? new StudioException("Nobody has signed up as " + email + ": they have to do that first", refused)
                    : refused;
        }
    }

    @Override
    public String toString() {
        return "Role";
    }
}
