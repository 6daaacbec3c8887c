// SPDX-License-Identifier: Apache-2.0
package org.linli.web.internal.openapi;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.jaxrs2.Reader;
import io.swagger.v3.jaxrs2.ext.OpenAPIExtension;
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

/** Reads the resource classes of one application. */
final class ModuleReader extends Reader {
    private static final Set<Class<?>> TEXTS = Set.of(Duration.class, Period.class);

    private final String module;

    ModuleReader(String module) {
        super(new OpenAPI());
        this.module = module;
    }

    /** What the application offers, in words of its module alone. */
    OpenAPI read(HostedApplication application) {
        install();
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
        return getOpenAPI();
    }

    /** Swagger resolves by converters that the whole process shares; these are ours until they are reset. */
    private void install() {
        ObjectMapper mapper = Json.mapper();
        ModelConverters.reset();
        ModelConverters converters = ModelConverters.getInstance(config.toConfiguration());
        converters.getConverters().forEach(converters::removeConverter);
        converters.addConverter(new ModelResolver(mapper, new SchemaNames()));
        converters.addConverter(new Texts(mapper));
        List<OpenAPIExtension> extensions = new ArrayList<>(OpenAPIExtensions.getExtensions());
        extensions.removeIf(OperationNotes.class::isInstance);
        extensions.add(0, new OperationNotes(module));
        OpenAPIExtensions.setExtensions(extensions);
    }

    @Override
    protected String getOperationId(String operationId) {
        return super.getOperationId(module.replace('-', '_') + "_" + operationId);
    }

    /** Values that stand in JSON as one text. */
    private record Texts(ObjectMapper mapper) implements ModelConverter {
        @Override
        public Schema<?> resolve(AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
            JavaType java = mapper.constructType(type.getType());
            if (java != null && TEXTS.contains(java.getRawClass())) {
                return new StringSchema();
            }
            return chain.hasNext() ? chain.next().resolve(type, context, chain) : null;
        }
    }
}
