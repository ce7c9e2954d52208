package io.filmstudio.common.web;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.validation.BindException;
import org.springframework.validation.FieldError;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Every error of every controller in the documented shape; never a stack trace, SQL or a class name. */
@RestControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE - 10)
class ProblemAdvice extends ResponseEntityExceptionHandler {

    private static final Logger log = LoggerFactory.getLogger(ProblemAdvice.class);

    private final CurrentTrace trace;

    ProblemAdvice(CurrentTrace trace) {
        this.trace = trace;
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception ex, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        ProblemDetail problem = ex instanceof ProblemException known ? known.getBody() : standard(ex, status);
        problem.setProperty("traceId", trace.id());
        HttpHeaders answered = new HttpHeaders(headers);
        answered.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        return super.handleExceptionInternal(ex, problem, answered, status, request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException ex, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return handleExceptionInternal(ex, null, headers, UnreadableBody.status(ex), request);
    }

    /** A form that is cut off or has no boundaries; one that is too large has a handler of its own. */
    @ExceptionHandler
    @Nullable ResponseEntity<Object> handle(MultipartException ex, WebRequest request) {
        return answer(ex, HttpStatus.BAD_REQUEST, request);
    }

    @ExceptionHandler
    @Nullable ResponseEntity<Object> handle(AccessDeniedException ex, WebRequest request) {
        return answer(ex, HttpStatus.FORBIDDEN, request);
    }

    @ExceptionHandler
    @Nullable ResponseEntity<Object> handle(DataAccessException ex, WebRequest request) {
        if (ex instanceof DataAccessResourceFailureException) {
            return unavailable(ex, request);
        }
        return UnstorableValue.causes(ex) ? answer(ex, HttpStatus.BAD_REQUEST, request) : handleOther(ex, request);
    }

    @ExceptionHandler
    @Nullable ResponseEntity<Object> handle(CannotCreateTransactionException ex, WebRequest request) {
        return unavailable(ex, request);
    }

    @ExceptionHandler(Exception.class)
    @Nullable ResponseEntity<Object> handleOther(Exception ex, WebRequest request) {
        log.error("request failed", ex);
        return answer(ex, HttpStatus.INTERNAL_SERVER_ERROR, request);
    }

    private @Nullable ResponseEntity<Object> unavailable(Exception ex, WebRequest request) {
        log.warn("a dependency is down: {}", ex.toString());
        HttpHeaders headers = new HttpHeaders();
        headers.set(HttpHeaders.RETRY_AFTER, "5");
        return handleExceptionInternal(ex, null, headers, HttpStatus.SERVICE_UNAVAILABLE, request);
    }

    private @Nullable ResponseEntity<Object> answer(Exception ex, HttpStatus status, WebRequest request) {
        return handleExceptionInternal(ex, null, new HttpHeaders(), status, request);
    }

    private static ProblemDetail standard(Exception ex, HttpStatusCode status) {
        List<Violation> violations = violations(ex);
        String sentence = violations.isEmpty()
                ? StandardProblem.of(status).sentence()
                : violations.getFirst().sentence();
        ProblemDetail problem = Problems.of(status, StandardProblem.of(status).slug(), sentence);
        Violation.describe(problem, violations);
        return problem;
    }

    private static List<Violation> violations(Exception ex) {
        return switch (ex) {
            case MethodArgumentNotValidException invalid -> fieldErrors(invalid);
            case HandlerMethodValidationException invalid -> parameterErrors(invalid);
            case MethodArgumentTypeMismatchException mismatch ->
                List.of(new Violation(mismatch.getName(), "has a value of the wrong kind"));
            case HttpMessageNotReadableException unreadable -> UnreadableBody.violations(unreadable);
            case org.springframework.web.bind.MissingServletRequestParameterException missing ->
                List.of(new Violation(missing.getParameterName(), "is missing"));
            case org.springframework.web.bind.MissingRequestHeaderException missing ->
                List.of(new Violation(missing.getHeaderName(), "is missing"));
            case MaxUploadSizeExceededException _ -> List.of();
            case MultipartException _ -> List.of(new Violation("", "The form cannot be read."));
            case DataAccessException refused
            when UnstorableValue.causes(refused) ->
                List.of(new Violation("", "A value of the request cannot be stored."));
            default -> List.of();
        };
    }

    private static List<Violation> fieldErrors(BindException invalid) {
        return invalid.getAllErrors().stream()
                .map(error -> new Violation(
                        error instanceof FieldError field ? field.getField() : "",
                        message(
                                error.getDefaultMessage(),
                                error instanceof FieldError field && field.isBindingFailure())))
                .toList();
    }

    private static String message(@Nullable String text, boolean bindingFailure) {
        return bindingFailure
                ? "has a value of the wrong kind"
                : Optional.ofNullable(text).orElse("is not valid");
    }

    private static List<Violation> parameterErrors(HandlerMethodValidationException invalid) {
        return invalid.getParameterValidationResults().stream()
                .flatMap(result -> result.getResolvableErrors().stream()
                        .map(error -> new Violation(
                                error instanceof FieldError field
                                        ? field.getField()
                                        : Optional.ofNullable(result.getMethodParameter()
                                                        .getParameterName())
                                                .orElse(""),
                                message(error.getDefaultMessage(), false))))
                .toList();
    }
}
