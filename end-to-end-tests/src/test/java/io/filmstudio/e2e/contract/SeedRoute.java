package io.filmstudio.e2e.contract;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The route that a test is about, as {@code README.md} lists it. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@interface SeedRoute {

    String value();
}
