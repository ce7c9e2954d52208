package io.filmstudio.aijob.worker;

import io.filmstudio.common.messaging.MessagingProperties;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Workers say that they are there, again and again. */
@RestController
@RequestMapping("/internal/workers")
class WorkerController {

    private final WorkerRegistry workers;
    private final MessagingProperties messaging;

    WorkerController(WorkerRegistry workers, MessagingProperties messaging) {
        this.workers = workers;
        this.messaging = messaging;
    }

    @PutMapping("/{workerId}")
    WorkerView register(@PathVariable String workerId, @Valid @RequestBody WorkerRequest request) {
        workers.register(new Worker(workerId, request.capabilities(), request.slots()), request.free());
        return new WorkerView(messaging.prefix());
    }

    /**
     * @param slots how many tasks it does at once; 0 when it is about to leave
     * @param free how many of them are idle by its own account
     */
    record WorkerRequest(
            @NotNull @Size(max = 20) List<@Size(max = 50) String> capabilities,
            @Min(0) @Max(1000) int slots,
            @Min(0) @Max(1000) int free) {}

    /** @param prefix what the names of the work queues begin with */
    record WorkerView(String prefix) {}
}
