package io.filmstudio.studio.context;

/**
 * Whose work a thread does. Threads inherit it from the thread that makes them, virtual ones too, so that a log line finds
 * its service whichever library writes it.
 */
public final class CurrentService {

    private static final String LAUNCHER = "studio";
    private static final InheritableThreadLocal<String> NAME = new InheritableThreadLocal<>();

    private CurrentService() {}

    /** Runs the task, and every thread that it starts, in that service's name. */
    public static void run(String service, Runnable task) {
        NAME.set(service);
        try {
            task.run();
        } finally {
            NAME.remove();
        }
    }

    static String name() {
        String name = NAME.get();
        return name == null ? LAUNCHER : name;
    }
}
