package io.filmstudio.common.idempotency;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A {@code UUID} parameter: the id of the resource that the request creates. With an idempotency key it is the same in
 * every attempt, so that a handler whose first attempt died half-way must treat its own row as success.
 */
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.RUNTIME)
public @interface MintedId {}
