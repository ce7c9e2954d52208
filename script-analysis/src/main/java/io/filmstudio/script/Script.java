package io.filmstudio.script;

import java.util.List;
import java.util.Optional;

/**
 * A script as read.
 *
 * @param screenplay whether its lines are known by the names before them; then action is seen rather than told
 */
record Script(Optional<String> title, boolean screenplay, List<Element> elements) {}
