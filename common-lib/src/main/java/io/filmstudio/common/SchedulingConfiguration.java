package io.filmstudio.common;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.task.TaskSchedulingAutoConfiguration;
import org.springframework.boot.task.ThreadPoolTaskSchedulerBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;

/** Jobs run beside each other: one that waits for a slow neighbour holds up nothing but itself. */
@AutoConfiguration(before = TaskSchedulingAutoConfiguration.class)
@EnableScheduling
class SchedulingConfiguration {

    /** Of threads. With virtual ones Spring Boot would supply a scheduler that runs all fixed-delay jobs on a single one. */
    @Bean
    ThreadPoolTaskScheduler taskScheduler(ThreadPoolTaskSchedulerBuilder builder) {
        return builder.build();
    }
}
