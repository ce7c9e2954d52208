package io.filmstudio.deployment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The instructions of the Dockerfile.
 *
 * @param stages the stages that a target may name, in order
 */
record Dockerfile(List<Instruction> instructions, Set<String> stages) {

    private static final Pattern STAGE = Pattern.compile("(\\S+) AS (\\S+)");

    /** @param stage the stage that it stands in; empty before the first */
    record Instruction(String stage, String word, String rest) {}

    static Dockerfile read() {
        List<Instruction> instructions = new ArrayList<>();
        String stage = "";
        for (String line : joined().lines().toList()) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            String[] parts = line.strip().split("\\s+", 2);
            var name = STAGE.matcher(parts[1]);
            if (parts[0].equals("FROM") && name.matches()) {
                stage = name.group(2);
            }
            instructions.add(new Instruction(stage, parts[0], parts[1].strip()));
        }
        return new Dockerfile(
                instructions, instructions.stream().map(Instruction::stage).collect(Collectors.toSet()));
    }

    private static String joined() {
        return ServiceSettings.read("Dockerfile").replaceAll("\\\\\n\\s*", "");
    }

    List<Instruction> all(String word) {
        return instructions.stream()
                .filter(instruction -> instruction.word().equals(word))
                .toList();
    }

    /** Which stage each stage is built on: another stage, or an image. */
    Map<String, String> parents() {
        Map<String, String> parents = new HashMap<>();
        for (Instruction from : all("FROM")) {
            parents.put(from.stage(), from.rest().replaceAll(" AS .*", ""));
        }
        return parents;
    }

    /** What a stage says, and what it inherits. */
    List<String> effective(String stage, String word) {
        List<String> found = new ArrayList<>();
        for (String here = stage;
                here != null && stages.contains(here);
                here = parents().get(here)) {
            String current = here;
            all(word).stream()
                    .filter(instruction -> instruction.stage().equals(current))
                    .forEach(instruction -> found.add(instruction.rest()));
        }
        return found;
    }
}
