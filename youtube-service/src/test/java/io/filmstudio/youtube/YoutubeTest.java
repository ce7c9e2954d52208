package io.filmstudio.youtube;

import io.filmstudio.common.test.StudioTest;
import io.filmstudio.youtube.stub.StubProjects;
import io.filmstudio.youtube.stub.StubYoutube;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/** The whole service beside stubs of Google and project-service; leases are renewed when the test says so. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@StudioTest(
        properties = {
            "YOUTUBE_TOKEN_KEY=dGVzdC1rZXktdGVzdC1rZXktdGVzdC1rZXktdGVzdC0=",
            "youtube.transfer.chunk-bytes=262144",
            "youtube.transfer.poll-interval=100ms",
            "youtube.transfer.lease=1h",
            "youtube.transfer.concurrency=8",
            "youtube.transfer.retry-base=50ms",
            "youtube.upload.max-wait=20s"
        })
@ContextConfiguration(initializers = {StubYoutube.class, StubProjects.class})
@Import(Publishers.class)
public @interface YoutubeTest {}
