package io.filmstudio.user.signin;

import io.filmstudio.common.openapi.Refuses;
import io.filmstudio.user.account.EmailAddress;
import io.filmstudio.user.password.Password;
import io.filmstudio.user.session.ClientDevice;
import io.filmstudio.user.session.SessionView;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/users")
class SignInController {

    private final SignInService signIn;

    SignInController(SignInService signIn) {
        this.signIn = signIn;
    }

    /** Opens an account with three free credits, and signs it in. */
    @PostMapping("/register")
    @ResponseStatus(HttpStatus.CREATED)
    @Refuses({"409 email-taken", "503 overloaded"})
    SessionView register(@Valid @RequestBody RegisterRequest request) {
        return SessionView.of(signIn.register(request.email(), request.name(), request.password()));
    }

    /** Signs in with a password. */
    @PostMapping("/login")
    @Refuses({"401 invalid-credentials", "403 account-suspended", "423 account-locked", "503 overloaded"})
    SessionView login(@Valid @RequestBody LoginRequest request, HttpServletRequest http) {
        return SessionView.of(signIn.login(request.email(), request.password(), ClientDevice.of(http)));
    }

    @Schema(example = "{\"email\": \"me@example.org\", \"password\": \"correct horse battery\", \"name\": \"Me\"}")
    record RegisterRequest(
            @NotBlank @Email @Size(max = 254) String email,
            @Password @Schema(format = "password", minLength = 8, maxLength = 72) String password,
            @NotBlank @Size(max = 100) String name) {

        RegisterRequest {
            email = EmailAddress.normalise(email);
        }
    }

    @Schema(example = "{\"email\": \"me@example.org\", \"password\": \"correct horse battery\"}")
    record LoginRequest(@NotBlank @Size(max = 254) String email, @NotBlank @Size(max = 1024) String password) {

        LoginRequest {
            email = EmailAddress.normalise(email);
        }
    }
}
