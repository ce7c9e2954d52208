package io.filmstudio.common.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses what cannot be read before anything stumbles over it: the container throws when it comes to a query in no
 * encoding, and again at its own error page; Spring does when a body has any type.
 */
class ReadableFilter extends OncePerRequestFilter {

    private final ProblemWriter problems;

    ReadableFilter(ProblemWriter problems) {
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (hasAnyType(request)) {
            problems.write(request, response, 415);
        } else if (isReadable(request)) {
            chain.doFilter(request, response);
        } else {
            problems.write(request, response, new Violation("query", "cannot be read"));
        }
    }

    private static boolean hasAnyType(HttpServletRequest request) {
        return request.getContentType() != null && request.getContentType().contains("*");
    }

    /** A form with files is left unread: whoever wants it reads it, once it is known who sent it and how large it is. */
    private static boolean isReadable(HttpServletRequest request) {
        if (request.getContentType() != null && request.getContentType().startsWith("multipart/")) {
            return true;
        }
        try {
            request.getParameterMap();
            return true;
        } catch (IllegalStateException _) {
            return false;
        }
    }
}
