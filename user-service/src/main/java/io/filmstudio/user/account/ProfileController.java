package io.filmstudio.user.account;

import io.filmstudio.common.security.CurrentUser;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/users/profile")
class ProfileController {

    private final AccountService accounts;

    ProfileController(AccountService accounts) {
        this.accounts = accounts;
    }

    /** Who I am. */
    @GetMapping
    ProfileView get(CurrentUser user) {
        return ProfileView.of(accounts.get(user.id()));
    }

    /** Changes my name. */
    @PutMapping
    RenamedView rename(CurrentUser user, @Valid @RequestBody ProfileRequest request) {
        AccountView account = accounts.rename(user.id(), request.name());
        return new RenamedView(account.id(), account.email(), account.name(), account.tier());
    }

    @Schema(example = "{\"name\": \"Ada\"}")
    record ProfileRequest(@NotBlank @Size(max = 100) String name) {}

    record RenamedView(UUID id, String email, String name, String tier) {}

    record ProfileView(
            UUID id,
            String email,
            String name,
            String tier,
            @Nullable Long credits,
            String role,
            boolean emailVerified,
            Instant createdAt) {

        static ProfileView of(AccountView account) {
            return new ProfileView(
                    account.id(),
                    account.email(),
                    account.name(),
                    account.tier(),
                    account.credits(),
                    account.role(),
                    account.emailVerified(),
                    account.createdAt());
        }
    }
}
