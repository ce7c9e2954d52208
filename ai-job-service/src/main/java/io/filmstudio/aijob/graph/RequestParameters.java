package io.filmstudio.aijob.graph;

import io.filmstudio.aijob.job.Job;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a job's first task is told: the request as it was made, and what the tier allows where that says nothing. */
final class RequestParameters {

    /** Keys of files that the task is given as addresses. */
    static final String INPUTS = "inputs";

    private RequestParameters() {}

    static Map<String, Object> of(Job job) {
        Map<String, Object> parameters = new LinkedHashMap<>();
        job.request()
                .propertyStream()
                .filter(property ->
                        !property.getValue().isNull() && !property.getKey().equals(INPUTS))
                .forEach(property -> parameters.put(property.getKey(), property.getValue()));
        parameters.putIfAbsent("width", job.tier().width());
        parameters.putIfAbsent("height", job.tier().height());
        parameters.putIfAbsent("watermark", job.tier().watermark());
        return parameters;
    }
}
