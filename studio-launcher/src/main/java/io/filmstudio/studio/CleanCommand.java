package io.filmstudio.studio;

import io.filmstudio.studio.data.DataDirectory;
import io.filmstudio.studio.data.StudioException;
import io.filmstudio.studio.stack.Leftovers;
import java.nio.file.Files;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(name = "clean", description = "Remove the data of a stopped studio: accounts, projects, films, logs.")
final class CleanCommand implements Callable<Integer> {

    @Mixin
    StackOptions options;

    @Override
    public Integer call() {
        DataDirectory data = options.data();
        if (!Files.exists(data.root())) {
            System.out.println("There is nothing to clean in " + data.root());
            return 0;
        }
        if (!data.isOurs()) {
            throw new StudioException("No studio has run on " + data.root() + ": it is not removed");
        }
        if (data.inUse()) {
            throw new StudioException("The studio runs on " + data.root() + ": stop it first, with ./studio down");
        }
        Leftovers.end(data);
        System.out.println(
                data.delete()
                        ? "Removed " + data.root()
                        : "Removed the studio's data; the rest of " + data.root() + " is not the studio's");
        return 0;
    }
}
