package io.filmstudio.user.password;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.jspecify.annotations.Nullable;

class PasswordValidator implements ConstraintValidator<Password, String> {

    private static final int MIN_CHARACTERS = 8;

    @Override
    public boolean isValid(@Nullable String password, ConstraintValidatorContext context) {
        if (password == null) {
            return false;
        }
        if (password.codePointCount(0, password.length()) < MIN_CHARACTERS) {
            return refuse(context, "must have at least " + MIN_CHARACTERS + " characters");
        }
        if (PasswordHasher.tooLong(password)) {
            return refuse(context, "must be at most " + PasswordHasher.MAX_BYTES + " bytes long in UTF-8");
        }
        return true;
    }

    private static boolean refuse(ConstraintValidatorContext context, String message) {
        context.disableDefaultConstraintViolation();
        context.buildConstraintViolationWithTemplate(message).addConstraintViolation();
        return false;
    }
}
