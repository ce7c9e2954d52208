package io.filmstudio.admin.act;

import io.filmstudio.common.web.ProblemException;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClientException;

/** Another service's word that an act is not to be done. */
record Refusal(HttpStatus status, String slug, String sentence) {

    private static final Set<HttpStatus> DEFINITE = Set.of(
            HttpStatus.PAYMENT_REQUIRED,
            HttpStatus.FORBIDDEN,
            HttpStatus.NOT_FOUND,
            HttpStatus.CONFLICT,
            HttpStatus.UNPROCESSABLE_CONTENT);

    /** Empty when the answer, or none, does not tell. */
    static Optional<Refusal> definite(RuntimeException ex) {
        return ex instanceof HttpClientErrorException answer
                        && HttpStatus.resolve(answer.getStatusCode().value()) instanceof HttpStatus status
                        && DEFINITE.contains(status)
                ? problem(answer).flatMap(problem -> problem.as(status))
                : Optional.empty();
    }

    private static Optional<Problem> problem(HttpClientErrorException answer) {
        try {
            return Optional.ofNullable(answer.getResponseBodyAs(Problem.class));
        } catch (RestClientException ex) {
            // a proxy's page, or half a document
            return Optional.empty();
        }
    }

    /** A 403 is about the user that the act is for, which the operator should not take for a lack of rights. */
    ProblemException passedOn() {
        return status == HttpStatus.FORBIDDEN
                ? new ProblemException(HttpStatus.CONFLICT, "user-suspended", "The user is suspended.")
                : new ProblemException(status, slug, sentence);
    }

    private record Problem(@Nullable URI type, @Nullable String error) {

        Optional<Refusal> as(HttpStatus status) {
            if (type == null || error == null) {
                return Optional.empty();
            }
            String slug = type.toString().replaceAll(".*/", "");
            boolean forbidden = status == HttpStatus.FORBIDDEN && !slug.equals("account-suspended");
            return forbidden ? Optional.empty() : Optional.of(new Refusal(status, slug, error));
        }
    }
}
