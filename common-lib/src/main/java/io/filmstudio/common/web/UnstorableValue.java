package io.filmstudio.common.web;

import java.sql.SQLException;
import java.util.Set;

/**
 * What PostgreSQL cannot keep, such as text with a NUL character or a time beyond its calendar: the client's fault, not
 * ours.
 */
final class UnstorableValue {

    /** Character not in repertoire, untranslatable character, datetime field overflow. */
    private static final Set<String> STATES = Set.of("22021", "22P05", "22008");

    private UnstorableValue() {}

    static boolean causes(Throwable ex) {
        for (Throwable cause = ex; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && sql.getSQLState() != null && STATES.contains(sql.getSQLState())) {
                return true;
            }
        }
        return false;
    }
}
