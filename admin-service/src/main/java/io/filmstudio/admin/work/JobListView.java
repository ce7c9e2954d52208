package io.filmstudio.admin.work;

import java.util.List;

record JobListView(List<JobView> jobs, int page, int limit, long total) {}
