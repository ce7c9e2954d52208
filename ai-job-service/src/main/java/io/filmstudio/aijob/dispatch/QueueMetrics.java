package io.filmstudio.aijob.dispatch;

import io.filmstudio.aijob.task.Capability;
import io.filmstudio.aijob.worker.WorkerRegistry;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * How much work is open, for dashboards and for scaling the workers. Running work counts, so that a busy worker is never
 * scaled away; capabilities without work say zero.
 */
@Component
class QueueMetrics {

    private final QueueRepository queue;
    private final MultiGauge cost;
    private final MultiGauge count;

    QueueMetrics(QueueRepository queue, WorkerRegistry workers, MeterRegistry registry) {
        this.queue = queue;
        this.cost = MultiGauge.builder("studio.tasks.open.cost")
                .description("Estimated seconds of worker time of tasks that are ready, parked, announced or running")
                .baseUnit("seconds")
                .register(registry);
        this.count = MultiGauge.builder("studio.tasks.open")
                .description("Tasks that are ready, parked, announced or running")
                .register(registry);
        Gauge.builder("studio.workers.slots", workers, WorkerRegistry::slots)
                .description("Tasks that can be done at once")
                .register(registry);
        Gauge.builder("studio.tasks.oldest.age", queue, QueueRepository::oldestAgeSeconds)
                .description("How long the oldest task that is not finished has been there")
                .baseUnit("seconds")
                .register(registry);
    }

    @Scheduled(fixedDelayString = "${studio.jobs.dispatch.metrics-interval:5s}")
    void measure() {
        Map<String, Open> open = queue.openByCapability();
        cost.register(rows(open, Open::cost), true);
        count.register(rows(open, Open::tasks), true);
    }

    private static List<Row<?>> rows(Map<String, Open> open, ToDoubleFunction<Open> figure) {
        return Arrays.stream(Capability.values())
                .map(Capability::wire)
                .<Row<?>>map(name -> Row.of(
                        Tags.of("capability", name), figure.applyAsDouble(open.getOrDefault(name, Open.NOTHING))))
                .toList();
    }

    record Open(double tasks, double cost) {

        static final Open NOTHING = new Open(0, 0);
    }
}
