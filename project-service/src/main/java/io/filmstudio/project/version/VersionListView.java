package io.filmstudio.project.version;

import java.util.List;

record VersionListView(List<VersionView> versions, int page, int limit, long total) {}
