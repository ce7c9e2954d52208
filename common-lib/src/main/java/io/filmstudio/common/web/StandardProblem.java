package io.filmstudio.common.web;

import org.springframework.http.HttpStatusCode;

/** Slug and sentence of the refusals that are the same everywhere. */
record StandardProblem(String slug, String sentence) {

    static StandardProblem of(HttpStatusCode status) {
        return switch (status.value()) {
            case 400 -> new StandardProblem("invalid-request", "The request is not valid.");
            case 401 -> new StandardProblem("unauthenticated", "A valid access token is needed.");
            case 403 -> new StandardProblem("forbidden", "You may not do this.");
            case 404 -> new StandardProblem("not-found", "There is nothing at this address.");
            case 405 -> new StandardProblem("method-not-allowed", "This address does not take that method.");
            case 406 ->
                new StandardProblem("not-acceptable", "The answer cannot be given in the media type asked for.");
            case 413 -> new StandardProblem("too-large", "The request is too large.");
            case 415 -> new StandardProblem("unsupported-media-type", "The media type of the body is not supported.");
            case 503 -> new StandardProblem("unavailable", "The service cannot answer right now; try again soon.");
            default ->
                status.is4xxClientError()
                        ? new StandardProblem("refused", "The request was refused.")
                        : new StandardProblem("internal-error", "Something went wrong on our side.");
        };
    }
}
