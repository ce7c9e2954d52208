package io.filmstudio.studio;

import io.filmstudio.studio.admin.AdminCommand;
import io.filmstudio.studio.film.FilmCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IExecutionExceptionHandler;

/** Entry point of {@code ./studio}, which has found Java and built what was not built. */
@Command(
        name = "./studio",
        description = "AI Film Studio on this machine.",
        subcommands = {
            UpCommand.class,
            DownCommand.class,
            StatusCommand.class,
            LogsCommand.class,
            FilmCommand.class,
            AdminCommand.class,
            CleanCommand.class
        })
public final class Studio {

    private Studio() {}

    /** Ends with 0 when all went well, 2 for bad usage, 1 for everything that failed. */
    public static void main(String[] arguments) {
        int code = new CommandLine(new Studio())
                .setExecutionExceptionHandler(tellUser())
                .execute(arguments);
        // servers that were embedded have threads that would keep the JVM
        System.exit(code);
    }

    private static IExecutionExceptionHandler tellUser() {
        return (failure, commandLine, _) -> {
            commandLine.getErr().println("studio: " + message(failure));
            return 1;
        };
    }

    private static String message(Exception failure) {
        return failure.getMessage() == null ? failure.toString() : failure.getMessage();
    }
}
