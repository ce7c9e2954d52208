package io.filmstudio.project.project;

import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface ProjectRepository extends JpaRepository<Project, UUID> {

    Optional<Project> findByIdAndUserIdAndDeletedAtIsNull(UUID id, UUID userId);

    /** Newest first. The pattern is lower-case and escapes its wildcards by a backslash. */
    @Query(
            """
            select p from Project p
            where p.userId = :userId and p.deletedAt is null and p.status in :statuses
              and (lower(p.name) like :pattern escape '\\' or lower(coalesce(p.description, '')) like :pattern escape '\\')
            order by p.createdAt desc, p.id desc
            """)
    Page<Project> search(UUID userId, Collection<ProjectStatus> statuses, String pattern, Pageable page);
}
