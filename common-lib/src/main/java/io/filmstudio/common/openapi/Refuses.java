package io.filmstudio.common.openapi;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Refusals of a controller method that its parameters and other annotations do not tell: a status and a slug of
 * docs/problems.md each, such as {@code "402 insufficient-credits"}.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Refuses {

    String[] value();
}
