package io.filmstudio.project.project;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

@Converter(autoApply = true)
class ProjectStatusConverter implements AttributeConverter<ProjectStatus, String> {

    @Override
    public String convertToDatabaseColumn(ProjectStatus status) {
        return status.toString();
    }

    @Override
    public ProjectStatus convertToEntityAttribute(String text) {
        return ProjectStatus.find(text).orElseThrow();
    }
}
