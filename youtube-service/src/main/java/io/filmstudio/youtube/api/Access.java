package io.filmstudio.youtube.api;

import java.util.function.Supplier;

/**
 * The right to act for one channel.
 *
 * @param token the access token to use now
 * @param renewed a new one, for when YouTube did not take that
 */
public record Access(Supplier<String> token, Supplier<String> renewed) {}
