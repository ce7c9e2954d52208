package io.filmstudio.user.signin;

import io.filmstudio.user.account.EmailAddress;
import io.filmstudio.user.password.Password;
import io.filmstudio.user.session.ClientDevice;
import io.filmstudio.user.session.SessionView;
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

    @PostMapping("/register")
    @ResponseStatus(HttpStatus.CREATED)
    SessionView register(@Valid @RequestBody RegisterRequest request) {
        return SessionView.of(signIn.register(request.email(), request.name(), request.password()));
    }

    @PostMapping("/login")
    SessionView login(@Valid @RequestBody LoginRequest request, HttpServletRequest http) {
        return SessionView.of(signIn.login(request.email(), request.password(), ClientDevice.of(http)));
    }

    record RegisterRequest(
            @NotBlank @Email @Size(max = 254) String email,
            @Password String password,
            @NotBlank @Size(max = 100) String name) {

        RegisterRequest {
            email = EmailAddress.normalise(email);
        }
    }

    record LoginRequest(@NotBlank @Size(max = 254) String email, @NotBlank @Size(max = 1024) String password) {

        LoginRequest {
            email = EmailAddress.normalise(email);
        }
    }
}
