package io.filmstudio.worker.lease;

import io.filmstudio.worker.task.TaskKind;
import io.filmstudio.worker.task.TaskRun;

/** A kind of task that a test makes up. */
record TestKind(String name, Body body) implements TaskKind {

    interface Body {
        Object run(TaskRun run) throws Exception;
    }

    /** Writes its output at once. */
    static final TestKind QUICK = new TestKind("quick", run -> {
        run.write("out.txt", "done");
        return java.util.Map.of("seconds", 1.5);
    });

    @Override
    public String capability() {
        return "test";
    }

    @Override
    public Object run(TaskRun run) throws Exception {
        return body.run(run);
    }
}
