package io.filmstudio.aijob.worker;

import java.util.List;

/** @param slots how many tasks it does at once */
public record Worker(String id, List<String> capabilities, int slots) {}
