package io.filmstudio.project.project;

import io.filmstudio.common.outbox.Outbox;
import io.filmstudio.common.web.Paging;
import io.filmstudio.common.web.ProblemException;
import java.time.Clock;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What owners do with their projects, films aside. */
@Service
class ProjectService {

    private final ProjectRepository projects;
    private final Outbox outbox;
    private final Clock clock;

    ProjectService(ProjectRepository projects, Outbox outbox, Clock clock) {
        this.projects = projects;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Creates a project under that id; asked again with the same id, answers the one that is there. */
    @Transactional
    Project create(UUID id, UUID userId, Draft draft) {
        return projects.findByIdAndUserIdAndDeletedAtIsNull(id, userId).orElseGet(() -> {
            Project project = projects.save(new Project(id, userId, draft, clock.instant()));
            outbox.publish(project.created());
            return project;
        });
    }

    @Transactional(readOnly = true)
    Page<Project> search(UUID userId, Optional<ProjectStatus> status, String query, Paging paging) {
        Set<ProjectStatus> statuses = status.map(EnumSet::of).orElseGet(() -> EnumSet.allOf(ProjectStatus.class));
        String pattern = "%" + query.strip().toLowerCase(Locale.ROOT).replaceAll("([\\\\%_])", "\\\\$1") + "%";
        return projects.search(userId, statuses, pattern, PageRequest.of(paging.page() - 1, paging.limit()));
    }

    @Transactional(readOnly = true)
    Project get(UUID id, UUID userId) {
        return projects.findByIdAndUserIdAndDeletedAtIsNull(id, userId)
                .orElseThrow(() -> ProblemException.notFound("project"));
    }

    /** Changes a draft that nobody changed since the revision the caller saw. */
    @Transactional
    Project edit(UUID id, UUID userId, Precondition seen, UnaryOperator<Draft> changes) {
        Project project = get(id, userId);
        seen.check(project.revision());
        if (!project.isDraft()) {
            throw new ProblemException(HttpStatus.CONFLICT, "project-not-draft", "Only a draft can be edited.");
        }
        project.edit(changes.apply(project.draft()), clock.instant());
        projects.flush();
        outbox.publish(project.updated());
        return project;
    }
}
