package io.filmstudio.studio.film;

import io.filmstudio.studio.DetachedStack;
import io.filmstudio.studio.StackOptions;
import io.filmstudio.studio.data.DataDirectory;
import io.filmstudio.studio.data.FilmsLock;
import io.filmstudio.studio.data.StackState;
import io.filmstudio.studio.stack.Shutdown;
import io.filmstudio.studio.stack.Stack;
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

    @Option(names = "--publish", description = "put it on YouTube, that of this machine unless another is set up")
    boolean publish;

    @Option(names = "--privacy", paramLabel = "P", description = "private, unlisted or public; default: unlisted")
    @Nullable String privacy;

    @Override
    public Integer call() {
        requireKnownTier();
        requireKnownPrivacy();
        ScriptFile source = ScriptFile.read(script);
        FilmFiles files = new FilmFiles(output == null ? Path.of(source.name() + ".mp4") : output);
        files.spare(script);
        FilmRequest request = new FilmRequest(source, style, language);
        DataDirectory data = options.data();
        try (FilmsLock films = FilmsLock.share(data);
                Shutdown shutdown = Shutdown.atExit()) {
            if (gateway == null) {
                LocalStudio studio = LocalStudio.find(data).orElseGet(() -> start(data, shutdown));
                LocalTier wanted = tier == null ? null : new LocalTier(data, studio.ports(), tier);
                make(new FilmRun(data, studio.ports().gateway(), wanted), request, files, shutdown);
                studio.leave(films);
            } else {
                make(new FilmRun(data, gateway, null), request, files, shutdown);
            }
        }
        return 0;
    }

    private void make(FilmRun run, FilmRequest request, FilmFiles files, Shutdown shutdown) {
        FilmOrder order = run.make(request, files, shutdown);
        if (publish) {
            Optional<StackState> stack = gateway == null ? StackState.find(options.data()) : Optional.empty();
            run.publish(
                    order,
                    request,
                    privacy == null ? "unlisted" : privacy,
                    stack.map(StackState::google).orElse(null));
            stack.ifPresent(_ -> System.out.println("The studio goes on running; stop it with ./studio down"
                    + (options.isElsewhere() ? " --data " + options.data().root() : "")));
        }
    }

    /** It stops with this command, unless its YouTube is to be watched. */
    private LocalStudio start(DataDirectory data, Shutdown shutdown) {
        if (publish) {
            System.out.println("Starting the studio ...");
            DetachedStack.start(data, options.ports(), false);
            return LocalStudio.others(options.ports());
        }
        Stack.start(data, options.ports(), false, shutdown, System.out);
        return LocalStudio.own(options.ports());
    }

    private void requireKnownTier() {
        if (tier != null && !LocalTier.isKnown(tier)) {
            throw misused("--tier takes free, pro or enterprise, not " + tier);
        }
        if (tier != null && gateway != null) {
            throw misused("--tier works on this machine's own studio only");
        }
    }

    private void requireKnownPrivacy() {
        if (privacy != null && !Publication.isPrivacy(privacy)) {
            throw misused("--privacy takes private, unlisted or public, not " + privacy);
        }
        if (privacy != null && !publish) {
            throw misused("--privacy says something about --publish only");
        }
    }

    private ParameterException misused(String message) {
        return new ParameterException(command.commandLine(), message);
    }
}
