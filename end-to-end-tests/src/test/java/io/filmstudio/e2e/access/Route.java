package io.filmstudio.e2e.access;

/**
 * A line of {@code routes.txt}.
 *
 * @param path as its controller writes it, with variables in braces
 * @param body a valid one, or nothing
 */
record Route(Access access, String service, String method, String path, String body) {

    private static final int COLUMNS = 5;

    static Route parse(String line) {
        String[] columns = line.strip().split("\\s+", COLUMNS);
        return new Route(
                Access.valueOf(columns[0].toUpperCase(java.util.Locale.ROOT)),
                columns[1],
                columns[2],
                columns[3],
                columns.length == COLUMNS ? columns[COLUMNS - 1] : "");
    }

    boolean names(String variable) {
        return path.contains("{") || body.contains(variable);
    }

    @Override
    public String toString() {
        return service + " " + method + " " + path;
    }
}
