package io.filmstudio.project.choice;

import io.filmstudio.plan.Choices;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

class OneOfValidator implements ConstraintValidator<OneOf, String> {

    private List<String> choices = List.of();

    @Override
    public void initialize(OneOf rule) {
        choices =
                Arrays.stream(rule.value().getEnumConstants()).map(Choices::id).toList();
    }

    @Override
    public boolean isValid(@Nullable String choice, ConstraintValidatorContext context) {
        if (choice == null || choices.contains(choice)) {
            return true;
        }
        context.disableDefaultConstraintViolation();
        context.buildConstraintViolationWithTemplate("must be one of " + String.join(", ", choices))
                .addConstraintViolation();
        return false;
    }
}
