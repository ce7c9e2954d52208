package io.filmstudio.project.text;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

class PlainTextValidator implements ConstraintValidator<PlainText, String> {

    private static final int REPLACEMENT_CHARACTER = 0xFFFD;

    private PlainText rule;

    @Override
    public void initialize(PlainText rule) {
        this.rule = rule;
    }

    @Override
    public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
        Optional<String> complaint = text == null ? Optional.empty() : complaint(text);
        complaint.ifPresent(sentence -> {
            context.disableDefaultConstraintViolation();
            context.buildConstraintViolationWithTemplate(sentence).addConstraintViolation();
        });
        return complaint.isEmpty();
    }

    private Optional<String> complaint(String text) {
        if (text.codePointCount(0, text.length()) > rule.maxLength()) {
            return Optional.of("must have at most " + rule.maxLength() + " characters");
        }
        if (text.codePoints().anyMatch(this::unwelcome)) {
            return Optional.of("must be text without control characters or broken Unicode");
        }
        int words = Words.count(text);
        if (words == 0 && !rule.blank()) {
            return Optional.of("must not be blank");
        }
        return words > rule.maxWords()
                ? Optional.of("must have at most " + rule.maxWords() + " words, not " + words)
                : Optional.empty();
    }

    private boolean unwelcome(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL -> !(rule.lines() && Character.isWhitespace(codePoint));
            case Character.SURROGATE, Character.UNASSIGNED -> true;
            default -> codePoint == REPLACEMENT_CHARACTER;
        };
    }
}
