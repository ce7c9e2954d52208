package io.filmstudio.worker.lease;

import io.filmstudio.worker.protocol.Claim;
import io.filmstudio.worker.protocol.JobServiceClient;
import io.filmstudio.worker.protocol.ObjectTransfer;
import io.filmstudio.worker.provider.Commission;
import io.filmstudio.worker.task.Progress;
import io.filmstudio.worker.task.TaskKinds;
import io.filmstudio.worker.task.TaskRun;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/** What all attempts need to do their work: inputs in, engine, outputs out. */
public record Work(
        TaskKinds kinds, JobServiceClient jobs, ObjectTransfer objects, WorkDirectory directory, JsonMapper json) {

    /** Does one claim in a directory that is gone afterwards, and answers the kind's result. */
    Object run(Claim claim, Progress progress, Commission commission) throws Exception {
        Path files = directory.createForTask();
        try {
            var claimed = new ClaimedFiles(claim, files, objects, jobs);
            progress.report(0, "reading inputs");
            claimed.download();
            Object result = kinds.get(claim.kind())
                    .run(new TaskRun(
                            claim.parameters(),
                            files,
                            (fraction, step) -> progress.report(0.02 + 0.93 * fraction, step),
                            json,
                            addresses(claim),
                            commission));
            progress.report(0.95, "storing outputs");
            claimed.upload();
            return result;
        } finally {
            WorkDirectory.remove(files);
        }
    }

    private static Map<String, URI> addresses(Claim claim) {
        return claim.inputs().stream().collect(Collectors.toMap(Claim.Input::name, Claim.Input::url));
    }
}
