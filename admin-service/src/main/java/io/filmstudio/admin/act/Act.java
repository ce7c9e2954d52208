package io.filmstudio.admin.act;

import io.filmstudio.admin.audit.Operator;
import java.util.Map;

/**
 * Something that an operator wants to be done outside of this service.
 *
 * @param service who carries it out
 * @param attempt its name in the audit until the outcome is known, like {@code credits.grant}
 * @param done its name once it is done, like {@code credits.granted}
 * @param target what it is done to, like {@code user:<id>}
 * @param details facts for the audit
 */
public record Act(
        Operator operator, String service, String attempt, String done, String target, Map<String, ?> details) {}
