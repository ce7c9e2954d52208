package io.filmstudio.user.standing;

import io.filmstudio.user.account.AccountView;
import io.filmstudio.user.account.EmailAddress;
import io.filmstudio.user.revocation.RevocationPublisher;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** For other services alone: admin-service suspends, the launcher makes admins. */
@RestController
@RequestMapping("/internal/users")
class StandingController {

    private final StandingService standing;
    private final RevocationPublisher revocations;

    StandingController(StandingService standing, RevocationPublisher revocations) {
        this.standing = standing;
        this.revocations = revocations;
    }

    @PutMapping("/{id}/suspension")
    AccountView suspend(@PathVariable UUID id, @Valid @RequestBody SuspensionRequest request) {
        AccountView account = standing.suspend(id, request.reason());
        revocations.publish();
        return account;
    }

    @DeleteMapping("/{id}/suspension")
    AccountView reinstate(@PathVariable UUID id) {
        return standing.reinstate(id);
    }

    @PutMapping("/roles")
    AccountView giveRole(@Valid @RequestBody RoleRequest request) {
        AccountView account = standing.giveRole(request.email(), request.role());
        revocations.publish();
        return account;
    }

    record SuspensionRequest(@NotBlank @Size(max = 500) String reason) {}

    record RoleRequest(@NotBlank String email, @NotNull @Pattern(regexp = "user|admin") String role) {

        RoleRequest {
            email = EmailAddress.normalise(email);
        }
    }
}
