package io.filmstudio.e2e;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * What an expression of Prometheus names.
 *
 * @param selectors the metrics, with the labels they are selected by
 * @param groups the labels that results are grouped by
 */
record PromExpression(Map<String, Set<String>> selectors, Set<String> groups) {

    private static final Pattern GROUP = Pattern.compile("\\b(?:by|without|on|ignoring)\\s*\\(([^)]*)\\)");
    private static final Pattern SELECTOR =
            Pattern.compile("\\b([a-z][a-z0-9]*(?:_[a-z0-9]+)+|up)\\b(?!\\s*\\()(?:\\{([^}]*)})?");
    private static final Pattern MATCHER = Pattern.compile("(\\w+)\\s*(?:=~|!~|!=|=)\\s*\"[^\"]*\"");

    static PromExpression of(String text) {
        Set<String> groups = new TreeSet<>();
        GROUP.matcher(text)
                .results()
                .forEach(group -> groups.addAll(Set.of(group.group(1).split("\\s*,\\s*"))));
        Map<String, Set<String>> selectors = new TreeMap<>();
        SELECTOR.matcher(GROUP.matcher(text).replaceAll(" ")).results().forEach(selector -> {
            Set<String> labels = selectors.computeIfAbsent(selector.group(1), _ -> new TreeSet<>());
            if (selector.group(2) != null) {
                MATCHER.matcher(selector.group(2)).results().forEach(label -> labels.add(label.group(1)));
            }
        });
        return new PromExpression(selectors, groups);
    }
}
