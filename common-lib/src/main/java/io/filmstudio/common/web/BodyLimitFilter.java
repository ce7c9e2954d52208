package io.filmstudio.common.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses bodies over the limit, announced or not, before they fill the memory. Pictures may be larger; multipart has
 * limits of its own.
 */
class BodyLimitFilter extends OncePerRequestFilter {

    private final long limitBytes;
    private final long pictureLimitBytes;
    private final ProblemWriter problems;

    BodyLimitFilter(long limitBytes, long pictureLimitBytes, ProblemWriter problems) {
        this.limitBytes = limitBytes;
        this.pictureLimitBytes = pictureLimitBytes;
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.startsWith("multipart/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String type = request.getContentType();
        long limit = type != null && type.startsWith("image/") ? pictureLimitBytes : limitBytes;
        if (request.getContentLengthLong() > limit) {
            problems.write(request, response, 413);
            return;
        }
        try {
            chain.doFilter(new LimitedRequest(request, limit), response);
        } catch (BodyTooLargeException _) {
            // read by a filter; what a controller reads is answered by the advice
            problems.write(request, response, 413);
        }
    }

    private static class LimitedRequest extends HttpServletRequestWrapper {

        private final long limitBytes;

        LimitedRequest(HttpServletRequest request, long limitBytes) {
            super(request);
            this.limitBytes = limitBytes;
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            return new LimitedInput(super.getInputStream(), limitBytes);
        }
    }

    private static class LimitedInput extends ServletInputStream {

        private final ServletInputStream input;
        private final long limitBytes;
        private long readBytes;

        LimitedInput(ServletInputStream input, long limitBytes) {
            this.input = input;
            this.limitBytes = limitBytes;
        }

        @Override
        public int read() throws IOException {
            int value = input.read();
            count(value < 0 ? 0 : 1);
            return value;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int count = input.read(buffer, offset, length);
            count(Math.max(0, count));
            return count;
        }

        private void count(int bytes) throws IOException {
            readBytes += bytes;
            if (readBytes > limitBytes) {
                throw new BodyTooLargeException(limitBytes);
            }
        }

        @Override
        public boolean isFinished() {
            return input.isFinished();
        }

        @Override
        public boolean isReady() {
            return input.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            input.setReadListener(listener);
        }
    }
}
