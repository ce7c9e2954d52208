package io.filmstudio.worker.lease;

import io.filmstudio.worker.protocol.Claim;
import io.filmstudio.worker.protocol.ExpiredUrlException;
import io.filmstudio.worker.protocol.JobServiceClient;
import io.filmstudio.worker.protocol.ObjectTransfer;
import io.filmstudio.worker.task.TaskFailure;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings a claim's inputs into a directory and its outputs out of it; asks for fresh addresses when some expired. */
final class ClaimedFiles {

    private static final Logger log = LoggerFactory.getLogger(ClaimedFiles.class);

    private final Claim claim;
    private final Path directory;
    private final ObjectTransfer objects;
    private final JobServiceClient jobs;
    private Claim.Urls urls;

    ClaimedFiles(Claim claim, Path directory, ObjectTransfer objects, JobServiceClient jobs) {
        this.claim = claim;
        this.directory = directory;
        this.objects = objects;
        this.jobs = jobs;
        this.urls = new Claim.Urls(claim.inputs(), claim.outputs());
    }

    void download() throws IOException, InterruptedException {
        for (Claim.Input input : claim.inputs()) {
            Path file = inside(input.name());
            withFreshUrl(
                    current -> current.inputs().stream()
                            .filter(other -> other.name().equals(input.name()))
                            .findFirst()
                            .map(Claim.Input::url)
                            .orElse(input.url()),
                    url -> objects.download(url, file));
        }
    }

    void upload() throws IOException, InterruptedException {
        for (Claim.Output output : claim.outputs()) {
            Path file = inside(output.name());
            if (!Files.isRegularFile(file)) {
                throw TaskFailure.retryable("output-missing", "The engine made no " + output.name() + ".");
            }
            withFreshUrl(
                    current -> current.outputs().stream()
                            .filter(other -> other.name().equals(output.name()))
                            .findFirst()
                            .map(Claim.Output::url)
                            .orElse(output.url()),
                    url -> objects.upload(file, output.contentType(), url));
        }
    }

    private void withFreshUrl(Function<Claim.Urls, URI> address, Transfer transfer)
            throws IOException, InterruptedException {
        try {
            transfer.run(address.apply(urls));
        } catch (ExpiredUrlException expired) {
            log.debug("asking for fresh addresses of {}: {}", claim.taskId(), expired.getMessage());
            urls = jobs.urls(claim).orElseThrow(InterruptedException::new);
            transfer.run(address.apply(urls));
        }
    }

    private Path inside(String name) {
        Path file = directory.resolve(name).normalize();
        if (!file.getParent().equals(directory)) {
            throw TaskFailure.badInput("A file cannot be called " + name + ".");
        }
        return file;
    }

    @FunctionalInterface
    private interface Transfer {
        void run(URI url) throws IOException, InterruptedException;
    }
}
