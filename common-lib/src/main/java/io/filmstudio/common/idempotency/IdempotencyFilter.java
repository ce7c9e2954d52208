package io.filmstudio.common.idempotency;

import io.filmstudio.common.idempotency.IdempotencyRepository.Claim;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Keeps the body of a request that carries a key, and what is answered to it. Whether the route honours the key is
 * known only once a handler is found: {@link IdempotencyInterceptor} decides.
 */
class IdempotencyFilter extends OncePerRequestFilter {

    static final String HEADER = "Idempotency-Key";
    static final String CLAIM = IdempotencyFilter.class.getName() + ".claim";

    private final IdempotencyRepository keys;

    IdempotencyFilter(IdempotencyRepository keys) {
        this.keys = keys;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !"POST".equals(request.getMethod()) || request.getHeader(HEADER) == null || isForm(request);
    }

    /** Forms are read by the container, and once; routes that take them repeat without a key. */
    private static boolean isForm(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.startsWith("multipart/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var answer = new ContentCachingResponseWrapper(response);
        boolean answered = false;
        try {
            chain.doFilter(new RepeatableRequest(request), answer);
            answered = true;
        } finally {
            if (request.getAttribute(CLAIM) instanceof Claim claim) {
                settle(claim, answer, answered);
            }
        }
        answer.copyBodyToResponse();
    }

    private void settle(Claim claim, ContentCachingResponseWrapper answer, boolean answered) {
        HttpStatusCode status = HttpStatusCode.valueOf(answer.getStatus());
        if (!answered || status.is5xxServerError()) {
            keys.release(claim.attempt());
        } else if (status.is2xxSuccessful()) {
            keys.store(
                    claim.attempt(),
                    status.value(),
                    answer.getContentType(),
                    answer.getHeader(HttpHeaders.LOCATION),
                    answer.getContentAsByteArray());
        } else {
            keys.forget(claim.attempt());
        }
    }
}
