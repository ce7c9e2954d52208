package io.filmstudio.aijob.task;

import jakarta.validation.constraints.Positive;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How many tasks of a tenant may be in a queue at once.
 *
 * @param perWeight tasks per capability for each unit of the tenant's weight
 */
@Validated
@ConfigurationProperties("studio.jobs.tenant-cap")
record TenantCap(@DefaultValue("16") @Positive int perWeight) {}
