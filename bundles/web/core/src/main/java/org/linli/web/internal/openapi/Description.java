// SPDX-License-Identifier: Apache-2.0
package org.linli.web.internal.openapi;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.type.TypeFactory;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Paths;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.tags.Tag;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.linli.web.internal.Problems;
import org.linli.web.internal.entry.Credentials;
import org.linli.web.internal.rest.HostedApplication;

/** Describes the API of applications in OpenAPI 3.0. */
public final class Description {
    private static final String API = "/api/";

    private Description() {}

    /**
     * The description as JSON, the same bytes for the same applications. What serves pages to people is not in it.
     *
     * @param applications by path
     */
    public static byte[] of(Map<String, HostedApplication> applications) {
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        // Swagger and Jackson keep what they read in places that the whole process shares: one at a time, then forget.
        synchronized (Description.class) {
            Thread.currentThread().setContextClassLoader(Description.class.getClassLoader());
            try {
                return written(read(new TreeMap<>(applications)));
            } finally {
                ModelConverters.reset();
                TypeFactory.defaultInstance().clearCache();
                Thread.currentThread().setContextClassLoader(before);
            }
        }
    }

    private static OpenAPI read(Map<String, HostedApplication> applications) {
        OpenAPI description = frame();
        ModuleReader reader = new ModuleReader(description);
        reader.install();
        applications.forEach((path, application) -> {
            if (path.startsWith(API)) {
                String module = path.substring(API.length()).replace('/', '-');
                description.addTagsItem(new Tag().name(module));
                reader.read(module, application);
            }
        });
        return ordered(reader.getOpenAPI());
    }

    private static OpenAPI frame() {
        return new OpenAPI()
                .openapi("3.0.3")
                .info(new Info()
                        .title("Linli")
                        .version("1")
                        .description("Everything that the modules installed now offer to programs. Errors are problems "
                                + "as of RFC 9457."))
                .components(new Components()
                        .addSecuritySchemes(
                                "session",
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.APIKEY)
                                        .in(SecurityScheme.In.COOKIE)
                                        .name(Credentials.SESSION_COOKIE)
                                        .description("Browsers: the cookie that signing in sets; requests that change "
                                                + "something must come from a page of this host"))
                        .addSecuritySchemes(
                                "token",
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("bearer")
                                        .description("Programs: a token in the header Authorization"))
                        .addSchemas(OperationNotes.PROBLEM, problem())
                        .addResponses(
                                OperationNotes.PROBLEM,
                                new ApiResponse()
                                        .description("What went wrong")
                                        .content(new Content()
                                                .addMediaType(
                                                        Problems.MEDIA_TYPE,
                                                        new MediaType()
                                                                .schema(new Schema<>()
                                                                        .$ref("#/components/schemas/"
                                                                                + OperationNotes.PROBLEM))))))
                .addSecurityItem(new SecurityRequirement().addList("session"))
                .addSecurityItem(new SecurityRequirement().addList("token"));
    }

    private static Schema<?> problem() {
        Schema<?> violation = new ObjectSchema()
                .addProperty("field", new StringSchema().description("where, such as place.point"))
                .addProperty("reason", new StringSchema().description("why it is refused"))
                .addProperty("expected", new StringSchema().description("what would be right"));
        Schema<?> problem = new ObjectSchema()
                .addProperty("type", new StringSchema().format("uri").description("a stable name of the kind"))
                .addProperty("title", new StringSchema())
                .addProperty("status", new IntegerSchema())
                .addProperty("detail", new StringSchema())
                .addProperty("violations", new ArraySchema().items(violation));
        problem.setRequired(List.of("type", "title", "status", "detail"));
        problem.setAdditionalProperties(true);
        return problem;
    }

    private static OpenAPI ordered(OpenAPI description) {
        Paths paths = new Paths();
        if (description.getPaths() != null) {
            new TreeMap<>(description.getPaths()).forEach(paths::addPathItem);
        }
        description.setPaths(paths);
        Components components = description.getComponents();
        components.setSchemas(new TreeMap<>(components.getSchemas()));
        return description;
    }

    private static byte[] written(OpenAPI description) {
        try {
            return Json.mapper().writeValueAsString(description).getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
