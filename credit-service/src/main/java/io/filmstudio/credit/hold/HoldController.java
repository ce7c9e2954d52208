package io.filmstudio.credit.hold;

import io.filmstudio.common.web.ProblemException;
import io.filmstudio.credit.ledger.Transfer.Kind;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/internal/credits/holds")
class HoldController {

    private final HoldService holds;
    private final HoldSettlement settlement;

    HoldController(HoldService holds, HoldSettlement settlement) {
        this.holds = holds;
        this.settlement = settlement;
    }

    @PostMapping
    HoldView place(@Valid @RequestBody PlaceRequest body) {
        HoldRequest request = new HoldRequest(body.userId(), body.jobId(), body.run(), body.credits());
        HoldAnswer answer = holds.place(request);
        return new HoldView(
                request.holdId(),
                answer.status().name().toLowerCase(Locale.ROOT),
                answer.tier().wireName(),
                answer.tier().unlimited());
    }

    /** Charges the credits that the body names, or all. */
    @PostMapping("/{holdId}/capture")
    SettledView capture(
            @PathVariable UUID holdId, @Valid @RequestBody(required = false) @Nullable CaptureRequest request) {
        return settle(holdId, Kind.CAPTURE, request == null ? Long.MAX_VALUE : request.credits());
    }

    @PostMapping("/{holdId}/release")
    SettledView release(@PathVariable UUID holdId) {
        return settle(holdId, Kind.RELEASE, 0);
    }

    private SettledView settle(UUID holdId, Kind kind, long credits) {
        return settlement
                .settle(holdId, kind, credits)
                .map(how -> new SettledView(holdId, status(how)))
                .orElseThrow(() ->
                        new ProblemException(HttpStatus.NOT_FOUND, "hold-not-found", "There is no hold with this id."));
    }

    private static String status(Kind how) {
        return switch (how) {
            case CAPTURE -> "captured";
            case EXPIRY -> "expired";
            default -> "released";
        };
    }

    record PlaceRequest(
            @NotNull UUID userId,
            @NotNull UUID jobId,
            @PositiveOrZero int run,
            @Positive @Max(1_000_000) long credits) {}

    record CaptureRequest(@PositiveOrZero long credits) {}

    record HoldView(UUID holdId, String status, String tier, boolean unlimited) {}

    record SettledView(UUID holdId, String status) {}
}
