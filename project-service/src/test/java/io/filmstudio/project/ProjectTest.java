package io.filmstudio.project;

import io.filmstudio.common.test.StudioTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.test.context.ContextConfiguration;

/** A test of the whole service beside a stub of ai-job-service. The sweeper runs when the test says so. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@StudioTest(
        properties = {
            "project.submission.deadline=500ms",
            "project.submission.grace=0s",
            "project.submission.reconcile-after=0s",
            "project.submission.sweep-interval=1d"
        })
@ContextConfiguration(initializers = StubAiJobService.Address.class)
public @interface ProjectTest {}
