package io.filmstudio.user.account;

import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What other services may ask; never reachable from outside. */
@RestController
@RequestMapping("/internal/users")
class InternalUserController {

    private final AccountService accounts;

    InternalUserController(AccountService accounts) {
        this.accounts = accounts;
    }

    @GetMapping("/{id}")
    AccountView get(@PathVariable UUID id) {
        return accounts.get(id);
    }
}
