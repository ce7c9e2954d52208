package io.filmstudio.project.text;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Text that a person wrote: valid Unicode without control characters or the marks of broken decoding. Emoji, quotes and
 * markup are text like any other. Null is valid.
 */
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = PlainTextValidator.class)
public @interface PlainText {

    String message() default "is not plain text";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** The most characters, as Unicode code points. */
    int maxLength();

    /** The most words, separated by white space. */
    int maxWords() default Integer.MAX_VALUE;

    /** Whether text without a word is text, too. */
    boolean blank() default true;

    /** Whether line breaks and tabs are welcome. */
    boolean lines() default false;
}
