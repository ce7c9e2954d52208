package io.filmstudio.embedded;

import java.util.Arrays;

/** Which service owns which schema of the studio's database, and the role it logs in with. */
public enum ServiceSchema {
    USER("user-service", "users", "user_service"),
    PROJECT("project-service", "projects", "project_service"),
    CREDIT("credit-service", "credits", "credit_service"),
    AI_JOB("ai-job-service", "jobs", "ai_job_service"),
    YOUTUBE("youtube-service", "youtube", "youtube_service"),
    ADMIN("admin-service", "admin", "admin_service");

    private final String service;
    private final String schema;
    private final String role;

    ServiceSchema(String service, String schema, String role) {
        this.service = service;
        this.schema = schema;
        this.role = role;
    }

    /** Throws {@link IllegalArgumentException} for a name that is no service with a schema. */
    public static ServiceSchema of(String service) {
        return Arrays.stream(values())
                .filter(candidate -> candidate.service.equals(service))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No schema belongs to " + service));
    }

    public String service() {
        return service;
    }

    public String schema() {
        return schema;
    }

    public String role() {
        return role;
    }
}
