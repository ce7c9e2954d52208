package io.filmstudio.user.recovery;

import io.filmstudio.common.openapi.Refuses;
import io.filmstudio.common.security.CurrentUser;
import io.filmstudio.user.account.AccountService;
import io.filmstudio.user.account.Credentials;
import io.filmstudio.user.account.EmailAddress;
import io.filmstudio.user.password.Password;
import io.filmstudio.user.password.PasswordHasher;
import io.filmstudio.user.revocation.RevocationPublisher;
import io.filmstudio.user.session.ClientDevice;
import io.filmstudio.user.signin.SignInService;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/users")
class RecoveryController {

    private final RecoveryService recovery;
    private final SignInService signIn;
    private final AccountService accounts;
    private final PasswordHasher passwords;
    private final RevocationPublisher revocations;

    RecoveryController(
            RecoveryService recovery,
            SignInService signIn,
            AccountService accounts,
            PasswordHasher passwords,
            RevocationPublisher revocations) {
        this.recovery = recovery;
        this.signIn = signIn;
        this.accounts = accounts;
        this.passwords = passwords;
        this.revocations = revocations;
    }

    /** Confirms an email address with the code that was mailed to it. */
    @PostMapping("/verify-email")
    @Refuses("400 invalid-mailed-token")
    MessageView verify(@Valid @RequestBody TokenRequest request) {
        recovery.verify(request.token());
        return new MessageView("Your email address is confirmed.");
    }

    /** Mails a code to replace a forgotten password with. Never tells whether the address has an account. */
    @PostMapping("/forgot-password")
    MessageView forgot(@Valid @RequestBody ForgotRequest request) {
        recovery.requestReset(request.email());
        return new MessageView("If this address has an account, a mail is on its way to it.");
    }

    /** Replaces a forgotten password with the code from the mail. Every session ends. */
    @PostMapping("/reset-password")
    @Refuses({"400 invalid-mailed-token", "503 overloaded"})
    MessageView reset(@Valid @RequestBody ResetRequest request) {
        recovery.requireGood(request.token());
        recovery.reset(request.token(), passwords.hash(request.password()));
        revocations.publish();
        return new MessageView("Your password is changed. Please sign in.");
    }

    /** Changes my password. My other sessions end. */
    @PutMapping("/password")
    @Refuses({"401 invalid-credentials", "423 account-locked", "503 overloaded"})
    MessageView change(CurrentUser user, @Valid @RequestBody ChangeRequest request, HttpServletRequest http) {
        Credentials verified =
                signIn.check(accounts.get(user.id()).email(), request.currentPassword(), ClientDevice.of(http));
        recovery.change(verified, user.sessionId(), passwords.hash(request.newPassword()));
        revocations.publish();
        return new MessageView("Your password is changed.");
    }

    record TokenRequest(@NotBlank @Size(max = 128) String token) {}

    record ForgotRequest(@NotBlank @Email @Size(max = 254) String email) {

        ForgotRequest {
            email = EmailAddress.normalise(email);
        }
    }

    record ResetRequest(
            @NotBlank @Size(max = 128) String token,
            @Password @Schema(format = "password", minLength = 8, maxLength = 72) String password) {}

    record ChangeRequest(
            @NotBlank @Size(max = 1024) String currentPassword,
            @Password @Schema(format = "password", minLength = 8, maxLength = 72) String newPassword) {}

    record MessageView(String message) {}
}
