package io.filmstudio.project.project;

import io.filmstudio.common.web.Paging;
import io.filmstudio.project.media.MediaUrls;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;

record ProjectListView(List<Item> projects, int page, int limit, long total) {

    record Item(UUID id, String name, ProjectStatus status, @Nullable URI thumbnailUrl, Instant createdAt) {

        static Item of(Project project, MediaUrls urls) {
            Film film = project.film();
            return new Item(
                    project.id(),
                    project.draft().name(),
                    project.status(),
                    film == null ? null : urls.view(film.thumbnailKey()),
                    project.createdAt());
        }
    }

    static ProjectListView of(Page<Project> found, Paging paging, MediaUrls urls) {
        List<Item> items = found.map(project -> Item.of(project, urls)).getContent();
        return new ProjectListView(items, paging.page(), paging.limit(), found.getTotalElements());
    }
}
