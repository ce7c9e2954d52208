package io.filmstudio.studio.child;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.reflect.InvocationTargetException;
import java.util.Arrays;

/**
 * Runs the main class named by the first argument and ends it when standard input does. The launcher holds the other end
 * of that pipe, so that its death, however sudden, takes its children along.
 */
public final class ChildMain {

    private static final long SHUTDOWN_MILLIS = 30_000;

    private ChildMain() {}

    public static void main(String[] arguments) throws ReflectiveOperationException {
        Thread.ofPlatform().daemon().name("launcher-watch").start(ChildMain::endWithLauncher);
        String[] rest = Arrays.copyOfRange(arguments, 1, arguments.length);
        try {
            Class.forName(arguments[0]).getMethod("main", String[].class).invoke(null, (Object) rest);
        } catch (InvocationTargetException failure) {
            failure.getCause().printStackTrace();
            System.exit(1);
        }
    }

    private static void endWithLauncher() {
        try {
            System.in.transferTo(OutputStream.nullOutputStream());
        } catch (IOException _) {
            // a broken pipe says the same as its end
        }
        Thread.ofPlatform().daemon().name("halt").start(ChildMain::haltLate);
        System.exit(0);
    }

    /** Shutdown hooks that hang must not keep an orphan alive. */
    private static void haltLate() {
        try {
            Thread.sleep(SHUTDOWN_MILLIS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        Runtime.getRuntime().halt(1);
    }
}
