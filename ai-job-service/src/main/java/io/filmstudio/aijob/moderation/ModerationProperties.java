package io.filmstudio.aijob.moderation;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param blockedTerms words or phrases that stop a request until an admin has looked at it; case does not matter */
@ConfigurationProperties("studio.jobs.moderation")
record ModerationProperties(@DefaultValue List<String> blockedTerms) {}
