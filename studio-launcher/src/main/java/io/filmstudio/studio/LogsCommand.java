package io.filmstudio.studio;

import io.filmstudio.studio.data.DataDirectory;
import io.filmstudio.studio.data.StudioException;
import io.filmstudio.studio.stack.LogLines;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "logs", description = "Show the end of a service's log.")
final class LogsCommand implements Callable<Integer> {

    private static final Duration POLL = Duration.ofMillis(200);

    @Spec
    CommandSpec command;

    @Mixin
    StackOptions options;

    @Parameters(paramLabel = "SERVICE", description = "gateway, credit-service, ai-worker and so on")
    String service;

    @Option(names = "-n", paramLabel = "LINES", description = "how many lines; default: ${DEFAULT-VALUE}")
    int lines = 100;

    @Option(
            names = {"-f", "--follow"},
            description = "go on with what is added")
    boolean follow;

    @Override
    public Integer call() throws IOException {
        if (lines < 0) {
            throw new ParameterException(command.commandLine(), "-n takes no negative number");
        }
        Path log = options.data().log(service);
        if (!service.matches("[a-z-]+") || !Files.isRegularFile(log)) {
            throw new StudioException("There is no log of " + service + ". " + known(options.data()));
        }
        BufferedReader reader = Files.newBufferedReader(log);
        try {
            last(reader).forEach(System.out::println);
            for (Object file = key(log); follow; LockSupport.parkNanos(POLL.toNanos())) {
                // what stands in a file that was put away meanwhile comes before what stands in its successor
                boolean rotated = Files.exists(log) && !file.equals(key(log));
                reader.lines().map(LogLines::readable).forEach(System.out::println);
                if (rotated) {
                    reader.close();
                    reader = Files.newBufferedReader(log);
                    file = key(log);
                }
            }
        } finally {
            reader.close();
        }
        return 0;
    }

    /** Tells a file from another that has its name later. */
    private static Object key(Path log) throws IOException {
        return Objects.requireNonNullElse(
                Files.readAttributes(log, BasicFileAttributes.class).fileKey(), log);
    }

    private Deque<String> last(BufferedReader reader) throws IOException {
        Deque<String> end = new ArrayDeque<>();
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            end.add(LogLines.readable(line));
            if (end.size() > lines) {
                end.remove();
            }
        }
        return end;
    }

    private static String known(DataDirectory data) {
        if (!Files.isDirectory(data.logs())) {
            return "Nothing has run on " + data.root() + " yet.";
        }
        try (Stream<Path> files = Files.list(data.logs())) {
            return "There are: "
                    + files.map(file -> file.getFileName().toString())
                            .filter(name -> name.endsWith(".log"))
                            .map(name -> name.substring(0, name.length() - ".log".length()))
                            .sorted()
                            .collect(Collectors.joining(", "));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
