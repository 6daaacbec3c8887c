// SPDX-License-Identifier: Apache-2.0
package org.linli.web.internal.openapi;

import io.swagger.v3.jaxrs2.ext.AbstractOpenAPIExtension;
import io.swagger.v3.jaxrs2.ext.OpenAPIExtension;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.lang.reflect.Method;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.linli.web.internal.rest.Access;

/** Adds to each operation what JAX-RS annotations alone do not say: its module, who may call it, how it fails. */
final class OperationNotes extends AbstractOpenAPIExtension {
    /** The name of the response that tells of a problem. */
    static final String PROBLEM = "Problem";

    private String module = "";

    void module(String name) {
        module = name;
    }

    @Override
    public void decorateOperation(Operation operation, Method method, Iterator<OpenAPIExtension> chain) {
        operation.setTags(List.of(module));
        noteAccess(operation, Access.of(method));
        noteResponses(operation, method);
        super.decorateOperation(operation, method, chain);
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
        if (responses.isEmpty()) {
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
