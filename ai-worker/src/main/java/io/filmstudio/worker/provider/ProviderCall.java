package io.filmstudio.worker.provider;

/** A call whose outcome is open, kept by ai-job-service for whoever takes the task over. */
public record ProviderCall(String provider, String model, String id) {}
