package io.filmstudio.worker.task;

/** One kind of work. Implementations keep nothing between runs and may run many times at once. */
public interface TaskKind {

    /** As ai-job-service calls it. */
    String name();

    /** The work queue on which it is announced. */
    String capability();

    /**
     * Does the work; the outputs are there when it returns.
     *
     * @return what is worth telling about the outputs, written as a JSON object
     * @throws TaskFailure when it cannot be done
     * @throws InterruptedException when it is to stop
     */
    Object run(TaskRun run) throws Exception;
}
