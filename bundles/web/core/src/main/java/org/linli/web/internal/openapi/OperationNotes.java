// SPDX-License-Identifier: Apache-2.0
package org.linli.web.internal.openapi;

import com.fasterxml.jackson.annotation.JsonView;
import com.fasterxml.jackson.databind.type.TypeFactory;
import io.swagger.v3.jaxrs2.ResolvedParameter;
import io.swagger.v3.jaxrs2.ext.AbstractOpenAPIExtension;
import io.swagger.v3.jaxrs2.ext.OpenAPIExtension;
import io.swagger.v3.jaxrs2.ext.OpenAPIExtensions;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.lang.annotation.Annotation;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.ws.rs.BeanParam;
import javax.ws.rs.Consumes;
import javax.ws.rs.CookieParam;
import javax.ws.rs.FormParam;
import javax.ws.rs.HeaderParam;
import javax.ws.rs.MatrixParam;
import javax.ws.rs.PathParam;
import javax.ws.rs.QueryParam;
import org.linli.web.internal.rest.Access;

/** Adds to each operation what JAX-RS annotations alone do not say: its module, who may call it, how it fails. */
final class OperationNotes extends AbstractOpenAPIExtension {
    /** The name of the response that tells of a problem. */
    static final String PROBLEM = "Problem";

    private static final Set<Class<? extends Annotation>> PARAMETERS = Set.of(
            PathParam.class,
            QueryParam.class,
            HeaderParam.class,
            CookieParam.class,
            FormParam.class,
            MatrixParam.class);

    private final String module;

    OperationNotes(String module) {
        this.module = module;
    }

    @Override
    public void decorateOperation(Operation operation, Method method, Iterator<OpenAPIExtension> chain) {
        operation.setTags(List.of(module));
        noteAccess(operation, Access.of(method));
        noteResponses(operation, method);
        super.decorateOperation(operation, method, chain);
    }

    /** Swagger sees the public fields and setters of a bean of parameters only; JAX-RS fills private ones too. */
    @Override
    public ResolvedParameter extractParameters(
            List<Annotation> annotations,
            Type type,
            Set<Type> typesToSkip,
            Components components,
            Consumes classConsumes,
            Consumes methodConsumes,
            boolean includeRequestBody,
            JsonView view,
            Iterator<OpenAPIExtension> chain) {
        if (annotations.stream().noneMatch(BeanParam.class::isInstance)) {
            return super.extractParameters(
                    annotations,
                    type,
                    typesToSkip,
                    components,
                    classConsumes,
                    methodConsumes,
                    includeRequestBody,
                    view,
                    chain);
        }
        ResolvedParameter all = new ResolvedParameter();
        for (Field field : TypeFactory.rawClass(type).getDeclaredFields()) {
            if (Stream.of(field.getAnnotations()).anyMatch(OperationNotes::isParameter)) {
                Iterator<OpenAPIExtension> fieldChain = OpenAPIExtensions.chain();
                ResolvedParameter one = fieldChain
                        .next()
                        .extractParameters(
                                List.of(field.getAnnotations()),
                                field.getGenericType(),
                                typesToSkip,
                                components,
                                classConsumes,
                                methodConsumes,
                                includeRequestBody,
                                view,
                                fieldChain);
                all.parameters.addAll(one.parameters);
                all.formParameters.addAll(one.formParameters);
            }
        }
        return all;
    }

    private static boolean isParameter(Annotation annotation) {
        return PARAMETERS.contains(annotation.annotationType());
    }

    private static void noteAccess(Operation operation, Optional<Access> access) {
        if (access.isPresent() && access.get().everybody()) {
            operation.setSecurity(List.of());
            return;
        }
        List<String> roles = access.map(known -> List.copyOf(known.roles())).orElse(List.of());
        operation.addExtension("x-roles", roles);
        String who = roles.isEmpty()
                ? "Open to nobody."
                : roles.contains(Access.AUTHENTICATED)
                        ? "For everybody who is signed in."
                        : "Needs one of the roles " + String.join(", ", roles) + ".";
        operation.setDescription(operation.getDescription() == null ? who : operation.getDescription() + "\n\n" + who);
    }

    private static void noteResponses(Operation operation, Method method) {
        ApiResponses responses = operation.getResponses() == null ? new ApiResponses() : operation.getResponses();
        ApiResponse unnamed = responses.remove("default");
        if (responses.keySet().stream().noneMatch(status -> status.startsWith("2") || status.startsWith("3"))) {
            boolean empty = method.getReturnType() == void.class;
            Content content = unnamed == null || empty ? null : unnamed.getContent();
            responses.addApiResponse(
                    empty ? "204" : "200",
                    new ApiResponse().description(empty ? "Done" : "OK").content(content));
        }
        responses.addApiResponse("default", new ApiResponse().$ref("#/components/responses/" + PROBLEM));
        operation.setResponses(responses);
    }
}
