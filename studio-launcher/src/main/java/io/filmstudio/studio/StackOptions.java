package io.filmstudio.studio;

import io.filmstudio.studio.data.DataDirectory;
import io.filmstudio.studio.stack.Installation;
import io.filmstudio.studio.stack.StudioPorts;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Which stack a command is about. Every command takes these. */
public final class StackOptions {

    @Spec(Spec.Target.MIXEE)
    CommandSpec command;

    @Option(names = "--data", paramLabel = "DIR", description = "keep data in DIR; default: .studio in the checkout")
    @Nullable Path data;

    @Option(names = "--port-offset", paramLabel = "N", description = "add N to every port; default: 0")
    int portOffset;

    public DataDirectory data() {
        return new DataDirectory(data == null ? Installation.home().resolve(".studio") : data);
    }

    /** True when the data is not where every command looks for it by itself. */
    public boolean isElsewhere() {
        return data != null;
    }

    public StudioPorts ports() {
        try {
            return new StudioPorts(portOffset);
        } catch (IllegalArgumentException failure) {
            throw new ParameterException(command.commandLine(), failure.getMessage());
        }
    }
}
