package io.filmstudio.admin.audit;

import io.filmstudio.common.security.CurrentUser;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;

/**
 * Who acts, and from where.
 *
 * @param address the network address that the request came from
 */
public record Operator(UUID id, String address) {

    public static Operator of(CurrentUser user, HttpServletRequest request) {
        return new Operator(user.id(), request.getRemoteAddr());
    }
}
