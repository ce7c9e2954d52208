package io.filmstudio.common.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.web.filter.OncePerRequestFilter;

/** Does not start what nobody waits for any more. */
class DeadlineFilter extends OncePerRequestFilter {

    private final Clock clock;
    private final ProblemWriter problems;

    DeadlineFilter(Clock clock, ProblemWriter problems) {
        this.clock = clock;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<Instant> deadline = Deadline.parse(request.getHeader(Deadline.HEADER));
        if (deadline.isPresent() && !clock.instant().isBefore(deadline.get())) {
            problems.write(request, response, 503);
        } else {
            chain.doFilter(request, response);
        }
    }
}
