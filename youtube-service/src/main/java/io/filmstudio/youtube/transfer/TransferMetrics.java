package io.filmstudio.youtube.transfer;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.stereotype.Component;

/** Counts what becomes of uploads. */
@Component
class TransferMetrics {

    private final MeterRegistry meters;

    TransferMetrics(MeterRegistry meters) {
        this.meters = meters;
    }

    void uploaded() {
        count("uploaded", "");
    }

    void failed(String code) {
        count("failed", code);
    }

    /** Put off, to be tried again. */
    void interrupted(String code) {
        count("interrupted", code);
    }

    Counter bytes() {
        return meters.counter("studio.youtube.upload.bytes");
    }

    private void count(String outcome, String code) {
        meters.counter("studio.youtube.uploads", "outcome", outcome, "code", code)
                .increment();
    }
}
