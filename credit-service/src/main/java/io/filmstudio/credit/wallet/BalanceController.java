package io.filmstudio.credit.wallet;

import io.filmstudio.common.security.CurrentUser;
import io.filmstudio.common.web.Paging;
import jakarta.validation.Valid;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/credits")
class BalanceController {

    private final BalanceService balances;

    BalanceController(BalanceService balances) {
        this.balances = balances;
    }

    /** What I can spend, and the last ten lines of my account. */
    @GetMapping("/balance")
    BalanceView balance(CurrentUser user) {
        return balances.balance(user.id());
    }

    /** All lines of my account, newest first. */
    @GetMapping("/transactions")
    TransactionsView transactions(CurrentUser user, @Valid Paging paging) {
        return balances.transactions(user.id(), paging);
    }

    record TransactionsView(List<TransactionView> transactions, int page, int limit, long total) {}
}
