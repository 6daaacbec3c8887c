// SPDX-License-Identifier: Apache-2.0
package org.linli.web.internal.openapi;

import com.fasterxml.jackson.databind.JavaType;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.jaxrs2.Reader;
import io.swagger.v3.jaxrs2.ext.OpenAPIExtensions;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import java.time.Duration;
import java.time.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.linli.web.internal.rest.HostedApplication;
import org.linli.web.internal.rest.Json;

/** Reads the resource classes of one application after the other into one description. */
final class ModuleReader extends Reader {
    private static final Set<Class<?>> TEXTS = Set.of(Duration.class, Period.class);

    private final OperationNotes notes = new OperationNotes();
    private final SchemaNames names = new SchemaNames();
    private String module = "";

    ModuleReader(OpenAPI description) {
        super(description);
    }

    /** Adds an application. */
    void read(String name, HostedApplication application) {
        module = name;
        notes.module(name);
        application.resources().stream()
                .map(Object::getClass)
                .sorted(Comparator.comparing(Class::getName))
                .forEach(resource -> read(
                        resource,
                        application.path(),
                        null,
                        false,
                        null,
                        null,
                        new LinkedHashSet<>(),
                        new ArrayList<>(),
                        new LinkedHashSet<>()));
    }

    /** Swagger resolves by converters that the whole process shares; these are ours until they are reset. */
    void install() {
        ModelConverters.reset();
        ModelConverters converters = ModelConverters.getInstance(config.toConfiguration());
        converters.getConverters().forEach(converters::removeConverter);
        converters.addConverter(new ModelResolver(Json.mapper(), names));
        converters.addConverter(new Texts());
        List<io.swagger.v3.jaxrs2.ext.OpenAPIExtension> extensions = new ArrayList<>(OpenAPIExtensions.getExtensions());
        extensions.removeIf(OperationNotes.class::isInstance);
        extensions.add(0, notes);
        OpenAPIExtensions.setExtensions(extensions);
    }

    @Override
    protected String getOperationId(String operationId) {
        return super.getOperationId(module.replace('-', '_') + "_" + operationId);
    }

    /** Values that stand in JSON as one text. */
    private static final class Texts implements ModelConverter {
        @Override
        public Schema<?> resolve(AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
            JavaType java = Json.mapper().constructType(type.getType());
            if (java != null && TEXTS.contains(java.getRawClass())) {
                return new StringSchema();
            }
            return chain.hasNext() ? chain.next().resolve(type, context, chain) : null;
        }
    }
}
