package io.filmstudio.aijob.task;

/**
 * A call to a provider of which a worker does not yet know how it ended.
 *
 * @param id by which the provider knows it, or the worker's own name for it
 */
public record ProviderCall(String provider, String model, String id) {}
