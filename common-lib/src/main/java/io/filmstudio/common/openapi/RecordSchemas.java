package io.filmstudio.common.openapi;

import com.fasterxml.jackson.databind.JavaType;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Schemas of records: a member that is not {@code @Nullable} is required. A nullable one may be left out of a request;
 * in an answer it stands there as null.
 */
class RecordSchemas implements ModelConverter {

    private static final String SCHEMAS = "#/components/schemas/";

    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        Schema<?> schema = chain.hasNext() ? chain.next().resolve(type, context, chain) : null;
        JavaType java = Json31.mapper().constructType(type.getType());
        if (schema != null && java != null && java.getRawClass().isRecord()) {
            Schema<?> model = schema.get$ref() == null
                    ? schema
                    : context.getDefinedModels().get(schema.get$ref().replace(SCHEMAS, ""));
            if (model != null && model.getProperties() != null) {
                describe(model, java.getRawClass());
            }
        }
        return schema;
    }

    private static void describe(Schema<?> model, Class<?> type) {
        boolean request =
                type.getSimpleName().endsWith("Request") || type.getSimpleName().endsWith("Changes");
        Set<String> required = new LinkedHashSet<>(model.getRequired() == null ? List.of() : model.getRequired());
        @SuppressWarnings("rawtypes")
        Map<String, Schema> members = model.getProperties();
        for (RecordComponent component : type.getRecordComponents()) {
            Schema<?> member = members.get(component.getName());
            if (member == null) {
                continue;
            }
            boolean nullable = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
            if (!nullable || !request) {
                required.add(component.getName());
            }
            if (nullable) {
                members.put(component.getName(), orNull(member));
            }
        }
        model.setRequired(required.isEmpty() ? null : new ArrayList<>(required));
    }

    private static Schema<?> orNull(Schema<?> member) {
        if (member.get$ref() != null) {
            Schema<?> nothing = new Schema<>();
            nothing.addType("null");
            return new Schema<>()
                    .addAnyOfItem(new Schema<>().$ref(member.get$ref()))
                    .addAnyOfItem(nothing);
        }
        if (member.getTypes() != null) {
            member.addType("null");
        }
        return member;
    }
}
