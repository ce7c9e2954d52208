package io.filmstudio.common.idempotency;

import io.filmstudio.common.Uuids;
import io.filmstudio.common.idempotency.IdempotencyRepository.Stored;
import io.filmstudio.common.web.ProblemException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.util.WebUtils;

/** Claims the key of a request before its handler runs, or answers in the handler's place. */
class IdempotencyInterceptor implements HandlerInterceptor {

    private static final Pattern VISIBLE_ASCII = Pattern.compile("[!-~]{1,255}");

    private final IdempotencyRepository keys;
    private final BodyHash bodyHash;
    private final Clock clock;

    IdempotencyInterceptor(IdempotencyRepository keys, BodyHash bodyHash, Clock clock) {
        this.keys = keys;
        this.bodyHash = bodyHash;
        this.clock = clock;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        RepeatableRequest repeatable = WebUtils.getNativeRequest(request, RepeatableRequest.class);
        if (repeatable == null
                || !(handler instanceof HandlerMethod method)
                || !method.hasMethodAnnotation(Idempotent.class)) {
            return true;
        }
        RequestKey key = key(request);
        String hash = bodyHash.of(repeatable.body());
        var claim = keys.claim(key, hash, Uuids.v7(clock), UUID.randomUUID());
        claim.ifPresent(taken -> request.setAttribute(IdempotencyFilter.CLAIM, taken));
        if (claim.isEmpty()) {
            replay(keys.find(key).orElseThrow(IdempotencyInterceptor::stillRunning), hash, response);
        }
        return claim.isPresent();
    }

    private static RequestKey key(HttpServletRequest request) {
        String key = request.getHeader(IdempotencyFilter.HEADER);
        if (!VISIBLE_ASCII.matcher(key).matches()) {
            throw ProblemException.invalid(IdempotencyFilter.HEADER, "must be 1 to 255 visible ASCII characters");
        }
        String principal = request.getUserPrincipal() == null
                ? "anonymous"
                : request.getUserPrincipal().getName();
        return new RequestKey(principal, request.getMethod() + " " + request.getRequestURI(), key);
    }

    private static void replay(Stored stored, String hash, HttpServletResponse response) throws IOException {
        if (!stored.bodyHash().equals(hash)) {
            throw new ProblemException(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "idempotency-key-reused",
                    "This idempotency key was used with another body.");
        }
        if (stored.status() == null || stored.body() == null) {
            throw stillRunning();
        }
        response.setStatus(stored.status());
        response.setContentType(stored.contentType());
        if (stored.location() != null) {
            response.setHeader(HttpHeaders.LOCATION, stored.location());
        }
        response.setHeader("Idempotency-Replayed", "true");
        response.getOutputStream().write(stored.body());
    }

    private static ProblemException stillRunning() {
        return new ProblemException(
                HttpStatus.CONFLICT,
                "idempotency-key-in-flight",
                "A request with this idempotency key is still running.",
                Duration.ofSeconds(1));
    }
}
