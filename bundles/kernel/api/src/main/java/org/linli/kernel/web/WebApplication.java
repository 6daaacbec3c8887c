// SPDX-License-Identifier: Apache-2.0
package org.linli.kernel.web;

import java.util.Set;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * A module's JAX-RS application, published as a service. The web host gives it a server of its own, opens its path to
 * requests when the server is up, and, before the service goes, lets the requests in flight finish; requests that come
 * meanwhile wait for the next one to be published.
 *
 * <p>Every resource method carries {@code @PermitAll} or {@code @RolesAllowed}; one that has neither is refused to
 * everybody. The area is checked by the service that the method calls. The caller is the user principal of the request,
 * an {@link org.linli.kernel.security.Actor}.
 *
 * <p>Rule of choice where several applications have one path: the highest service ranking, then the lowest service id.
 */
@ConsumerType
public interface WebApplication {
    /** The header in which the web host tells resources the network address of the caller; what a caller sends is dropped. */
    String CALLER_ADDRESS = "Linli-Caller-Address";

    /**
     * The header in which the web host tells an application that {@link #answersTooMany} how many seconds a request comes too
     * early; what a caller sends is dropped. Such a request must change nothing.
     */
    String TOO_MANY = "Linli-Too-Many";

    /** The path all its resources lie under, such as {@code /api/petition}; no slash at the end. */
    String path();

    /**
     * The resource objects, one for each class; shared by all requests. One that is annotated
     * {@code javax.ws.rs.ext.Provider} is a provider of this application alone.
     */
    Set<Object> resources();

    /**
     * Whether it answers forms that come too often itself, told by {@link #TOO_MANY}, so that nothing typed is lost; else the
     * web host refuses them.
     */
    default boolean answersTooMany() {
        return false;
    }
}
