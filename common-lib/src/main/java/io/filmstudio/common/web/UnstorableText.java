package io.filmstudio.common.web;

import java.sql.SQLException;

/** Text that PostgreSQL cannot keep, such as one with a NUL character: the client's fault, not ours. */
final class UnstorableText {

    private UnstorableText() {}

    static boolean causes(Throwable ex) {
        for (Throwable cause = ex; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql
                    && ("22021".equals(sql.getSQLState()) || "22P05".equals(sql.getSQLState()))) {
                return true;
            }
        }
        return false;
    }
}
