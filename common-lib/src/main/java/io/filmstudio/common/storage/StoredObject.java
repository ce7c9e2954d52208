package io.filmstudio.common.storage;

/** An object in the media bucket. */
public record StoredObject(String key, long sizeBytes, String contentType, String etag) {}
