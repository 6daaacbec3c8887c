// SPDX-License-Identifier: Apache-2.0
package org.linli.web.internal.openapi;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.type.TypeFactory;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
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
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.linli.web.internal.Problems;
import org.linli.web.internal.entry.Credentials;
import org.linli.web.internal.rest.HostedApplication;

/** Describes the API of applications in OpenAPI 3.0. */
public final class Description {
    private static final String API = "/api/";
    private static final String SCHEMAS = "/components/schemas";
    private static final String REF = "$ref";
    private static final String TO_SCHEMA = "#/components/schemas/";

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

    private static ObjectNode read(Map<String, HostedApplication> applications) {
        ObjectNode description = Json.mapper().valueToTree(frame());
        Map<String, JsonNode> paths = new TreeMap<>();
        Map<String, JsonNode> schemas = new TreeMap<>();
        description.at(SCHEMAS).properties().forEach(known -> schemas.put(known.getKey(), known.getValue()));
        applications.forEach((path, application) -> {
            if (path.startsWith(API)) {
                String module = path.substring(API.length()).replace('/', '-');
                description.withArray("tags").addObject().put("name", module);
                JsonNode part = Json.mapper().valueToTree(new ModuleReader(module).read(application));
                Set<String> own = new HashSet<>();
                part.at(SCHEMAS).fieldNames().forEachRemaining(own::add);
                prefix(part, module, own);
                part.path("paths").properties().forEach(known -> paths.put(known.getKey(), known.getValue()));
                part.at(SCHEMAS)
                        .properties()
                        .forEach(known -> schemas.put(module + "." + known.getKey(), known.getValue()));
            }
        });
        description.putObject("paths").setAll(paths);
        ((ObjectNode) description.get("components")).putObject("schemas").setAll(schemas);
        return description;
    }

    /** Schemas are named by their module, so that two modules may use one word. */
    private static void prefix(JsonNode part, String module, Set<String> own) {
        JsonNode reference = part.get(REF);
        if (reference != null && reference.isTextual() && reference.asText().startsWith(TO_SCHEMA)) {
            String name = reference.asText().substring(TO_SCHEMA.length());
            if (own.contains(name)) {
                ((ObjectNode) part).put(REF, TO_SCHEMA + module + "." + name);
            }
        }
        part.forEach(child -> prefix(child, module, own));
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
                                                                        .$ref(TO_SCHEMA + OperationNotes.PROBLEM))))))
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

    private static byte[] written(ObjectNode description) {
        try {
            return Json.mapper().writeValueAsBytes(description);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
