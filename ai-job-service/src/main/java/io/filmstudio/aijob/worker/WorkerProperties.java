package io.filmstudio.aijob.worker;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param expiry after how long a silent worker is given no more tasks */
@ConfigurationProperties("studio.jobs.workers")
record WorkerProperties(@DefaultValue("30s") Duration expiry) {}
