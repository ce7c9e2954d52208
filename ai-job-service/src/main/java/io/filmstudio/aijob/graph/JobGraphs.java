package io.filmstudio.aijob.graph;

import io.filmstudio.aijob.job.JobType;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The graph of each type of job. */
@Component
public class JobGraphs {

    private final Map<JobType, JobGraph> byType = new EnumMap<>(JobType.class);

    JobGraphs(List<JobGraph> graphs) {
        graphs.forEach(graph -> graph.types().forEach(type -> byType.put(type, graph)));
    }

    public JobGraph of(JobType type) {
        return byType.get(type);
    }
}
