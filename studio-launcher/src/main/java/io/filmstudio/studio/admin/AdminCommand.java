package io.filmstudio.studio.admin;

import io.filmstudio.studio.StackOptions;
import io.filmstudio.studio.client.Gateway;
import io.filmstudio.studio.client.ServiceToken;
import io.filmstudio.studio.data.DataDirectory;
import io.filmstudio.studio.data.StackState;
import io.filmstudio.studio.data.StudioException;
import io.filmstudio.studio.stack.StudioPorts;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "admin", description = "Make an admin of somebody who has signed up with the studio that runs here.")
public final class AdminCommand implements Callable<Integer> {

    @Spec
    CommandSpec command;

    @Mixin
    StackOptions options;

    @Parameters(paramLabel = "EMAIL", description = "the address with which they signed up")
    String email;

    @Override
    public Integer call() {
        if (!email.matches("[^\\s@]+@[^\\s@]+")) {
            throw new ParameterException(command.commandLine(), email + " is not an e-mail address");
        }
        DataDirectory data = options.data();
        StackState state = StackState.find(data)
                .orElseThrow(() -> new StudioException(
                        "The studio is not running on " + data.root() + ": start it first, with ./studio up"));
        StudioPorts ports = new StudioPorts(state.portOffset());
        new Role(new Gateway(ports.userService()), ServiceToken.of(data)).makeAdmin(email);
        System.out.println(email + " is an admin from now on.");
        System.out.println("Who is signed in already has to sign in again, or to refresh the session.");
        return 0;
    }
}
