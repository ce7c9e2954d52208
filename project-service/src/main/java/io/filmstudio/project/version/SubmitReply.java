package io.filmstudio.project.version;

import java.io.IOException;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.client.RestClient.RequestHeadersSpec.ConvertibleClientHttpResponse;

/** What is known after a job was submitted. */
sealed interface SubmitReply {

    /** ai-job-service has the job. */
    record Taken(JobState job) implements SubmitReply {}

    /** ai-job-service does not take the job. */
    record Refused(HttpStatus status, String code, String sentence) implements SubmitReply {

        static Refused by(ConvertibleClientHttpResponse response) throws IOException {
            HttpStatus status = HttpStatus.valueOf(response.getStatusCode().value());
            Problem problem = response.bodyTo(Problem.class);
            return problem == null
                    ? new Refused(status, "refused", "The film was refused.")
                    : new Refused(status, problem.slug(), problem.error());
        }
    }

    /** No answer, or none to rely on: the job may or may not be there. */
    record Unknown() implements SubmitReply {}

    /** Seconds until the film is ready, where somebody could tell. */
    default @Nullable Long estimatedTime() {
        return this instanceof Taken(JobState job) ? job.estimatedTime() : null;
    }

    /** The members of a problem document that are passed on. */
    record Problem(@Nullable URI type, @Nullable String error) {

        @Override
        public String error() {
            return error == null ? "The film was refused." : error;
        }

        String slug() {
            return type == null ? "refused" : type.toString().replaceAll(".*/", "");
        }
    }
}
