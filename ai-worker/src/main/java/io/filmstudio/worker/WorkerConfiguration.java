package io.filmstudio.worker;

import io.filmstudio.worker.lease.Attempts;
import io.filmstudio.worker.lease.BrokerConnection;
import io.filmstudio.worker.lease.Presence;
import io.filmstudio.worker.lease.Slots;
import io.filmstudio.worker.lease.Work;
import io.filmstudio.worker.lease.WorkDirectory;
import io.filmstudio.worker.lease.Worker;
import io.filmstudio.worker.media.Ffmpeg;
import io.filmstudio.worker.protocol.JobServiceClient;
import io.filmstudio.worker.protocol.ObjectTransfer;
import io.filmstudio.worker.protocol.WorkerTokens;
import io.filmstudio.worker.task.TaskKinds;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import org.springframework.amqp.rabbit.connection.CachingConnectionFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.json.JsonMapper;

/** Puts a worker together from its properties. */
@Configuration(proxyBeanMethods = false)
class WorkerConfiguration {

    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(1);
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(15);
    private static final Duration READ_TIMEOUT = Duration.ofSeconds(5);

    @Bean
    TaskKinds taskKinds(WorkerProperties worker, EngineProperties engine) {
        return engine.engines(worker.capabilities())
                .kinds(Ffmpeg.locate(worker.ffmpeg(), worker.cache()), worker.longestFilm());
    }

    @Bean
    JobServiceClient jobServiceClient(WorkerProperties worker, RestClient.Builder rest) {
        HttpClient http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(CONNECT_TIMEOUT)
                .build();
        var requests = new JdkClientHttpRequestFactory(http);
        requests.setReadTimeout(READ_TIMEOUT);
        return new JobServiceClient(
                rest.baseUrl(worker.jobService().toString())
                        .requestFactory(requests)
                        .build(),
                new WorkerTokens(worker.secret(), worker.id(), Clock.systemUTC()),
                worker.id());
    }

    @Bean
    Slots slots(WorkerProperties worker) {
        return new Slots(worker.slotsOrProcessors());
    }

    @Bean
    WorkDirectory workDirectory(WorkerProperties worker) {
        return WorkDirectory.open(worker.directory());
    }

    @Bean
    Attempts attempts(
            TaskKinds kinds,
            JobServiceClient jobs,
            WorkDirectory directory,
            JsonMapper json,
            Slots slots,
            MeterRegistry meters) {
        var objects = new ObjectTransfer(Duration.ofMillis(500));
        return new Attempts(new Work(kinds, jobs, objects, directory, json), slots, meters);
    }

    @Bean
    Presence presence(WorkerProperties worker, TaskKinds kinds, JobServiceClient jobs, Slots slots) {
        Set<String> wanted = worker.capabilities();
        return new Presence(jobs, wanted.isEmpty() ? kinds.capabilities() : wanted, slots);
    }

    @Bean
    Worker worker(
            WorkerProperties worker,
            Presence presence,
            Slots slots,
            Attempts attempts,
            CachingConnectionFactory rabbit,
            JsonMapper json) {
        var broker = new BrokerConnection(rabbit.getRabbitConnectionFactory(), worker.id());
        return new Worker(presence, slots, attempts, broker, json, STOP_PATIENCE);
    }

    /** Up while ai-job-service counts on this worker; part of readiness, not of liveness. */
    @Bean
    HealthIndicator workerHealthIndicator(Presence presence) {
        return () -> (presence.prefix().isPresent() ? Health.up() : Health.outOfService()).build();
    }
}
