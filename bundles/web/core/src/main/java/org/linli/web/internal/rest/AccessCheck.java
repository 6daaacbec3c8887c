// SPDX-License-Identifier: Apache-2.0
package org.linli.web.internal.rest;

import java.util.Collection;
import java.util.Optional;
import javax.annotation.Priority;
import javax.servlet.http.HttpServletRequest;
import javax.ws.rs.Priorities;
import javax.ws.rs.container.ContainerRequestContext;
import javax.ws.rs.container.ContainerRequestFilter;
import javax.ws.rs.container.ResourceInfo;
import javax.ws.rs.core.Context;
import javax.ws.rs.ext.Provider;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.web.internal.entry.Credentials;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lets a request to a resource method only when the method says who may call it and the caller is one of them. */
@Provider
@Priority(Priorities.AUTHORIZATION)
final class AccessCheck implements ContainerRequestFilter {
    private static final Logger LOG = LoggerFactory.getLogger(AccessCheck.class);

    @Context
    private ResourceInfo resource;

    @Context
    private HttpServletRequest servletRequest;

    AccessCheck(Collection<Object> resources, String path) {
        resources.stream()
                .flatMap(object -> Access.operations(object.getClass()).stream())
                .filter(method -> Access.of(method).isEmpty())
                .forEach(method -> LOG.error(
                        "{}.{} under {} has neither @PermitAll nor @RolesAllowed and is refused to everybody",
                        method.getDeclaringClass().getName(),
                        method.getName(),
                        path));
    }

    @Override
    public void filter(ContainerRequestContext request) {
        Optional<Access> access =
                resource.getResourceMethod() == null ? Optional.empty() : Access.of(resource.getResourceMethod());
        if (access.isPresent() && access.get().everybody()) {
            return;
        }
        if (request.getSecurityContext().getUserPrincipal() == null) {
            refuseNobody();
        }
        boolean allowed = access.isPresent()
                && access.get().roles().stream()
                        .anyMatch(role -> role.equals(Access.AUTHENTICATED)
                                || request.getSecurityContext().isUserInRole(role));
        if (!allowed) {
            throw new PlatformException(
                    Problem.forbidden(access.map(known -> "needs one of " + String.join(", ", known.roles()))
                            .orElse("this operation is open to nobody")));
        }
    }

    private void refuseNobody() {
        throw new PlatformException(Problem.unauthenticated(
                Credentials.isExpired(servletRequest)
                        ? "the session is over or was ended; sign in again"
                        : "this needs a signed-in actor: a session cookie or a bearer token"));
    }
}
