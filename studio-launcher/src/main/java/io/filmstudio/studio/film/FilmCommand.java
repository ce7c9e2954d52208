package io.filmstudio.studio.film;

import io.filmstudio.studio.StackOptions;
import io.filmstudio.studio.data.DataDirectory;
import io.filmstudio.studio.data.StackState;
import io.filmstudio.studio.stack.Shutdown;
import io.filmstudio.studio.stack.Stack;
import io.filmstudio.studio.stack.StudioPorts;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "film", description = "Make a film from a script, starting the studio when it is not running.")
public final class FilmCommand implements Callable<Integer> {

    @Spec
    CommandSpec command;

    @Mixin
    StackOptions options;

    @Parameters(paramLabel = "SCRIPT", description = "a text of at most 500 words")
    Path script;

    @Option(
            names = "-o",
            paramLabel = "FILE",
            description = "where the film goes; default: the script's name .mp4, here")
    @Nullable Path output;

    @Option(names = "--style", paramLabel = "S", description = "how the film looks")
    @Nullable String style;

    @Option(names = "--language", paramLabel = "L", description = "language of the script, such as en")
    @Nullable String language;

    @Option(names = "--tier", paramLabel = "T", description = "free, pro or enterprise, on this machine's own studio")
    @Nullable String tier;

    @Option(names = "--gateway", paramLabel = "URL", description = "use a studio that runs elsewhere")
    @Nullable URI gateway;

    @Override
    public Integer call() {
        requireKnownTier();
        ScriptFile source = ScriptFile.read(script);
        FilmFiles files = new FilmFiles(output == null ? Path.of(source.name() + ".mp4") : output);
        FilmRequest request = new FilmRequest(source, style, language);
        DataDirectory data = options.data();
        try (Shutdown shutdown = Shutdown.atExit()) {
            if (gateway == null) {
                StudioPorts ports = running(data, shutdown);
                LocalTier wanted = tier == null ? null : new LocalTier(data, ports, tier);
                new FilmRun(data, ports.gateway(), wanted).make(request, files, shutdown);
            } else {
                new FilmRun(data, gateway, null).make(request, files, shutdown);
            }
        }
        return 0;
    }

    /** Ports of the stack that runs, which is started here when there is none, and then stops with this command. */
    private StudioPorts running(DataDirectory data, Shutdown shutdown) {
        Optional<StackState> running = StackState.find(data);
        if (running.isPresent()) {
            return new StudioPorts(running.get().portOffset());
        }
        Stack.start(data, options.ports(), false, shutdown, System.out);
        return options.ports();
    }

    private void requireKnownTier() {
        if (tier != null && !LocalTier.isKnown(tier)) {
            throw new ParameterException(command.commandLine(), "--tier takes free, pro or enterprise, not " + tier);
        }
        if (tier != null && gateway != null) {
            throw new ParameterException(command.commandLine(), "--tier works on this machine's own studio only");
        }
    }
}
