// SPDX-License-Identifier: Apache-2.0
package org.linli.field.internal.rest;

import javax.annotation.security.PermitAll;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.EntityTag;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.Request;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.UriInfo;
import org.linli.field.internal.rest.FieldFiles.FieldFile;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;

/** The files of the grid worker's page, as they are; each is asked for again and answered by its tag. */
@Path("/")
public final class FieldPage {
    private static final String HOME = "/field/";

    private final FieldFiles files;

    FieldPage(FieldFiles files) {
        this.files = files;
    }

    /** The page itself; without the slash at its end its service worker would not stand for it. */
    @GET
    @PermitAll
    public Response home(@Context UriInfo asked, @Context Request request, @Context HttpHeaders headers) {
        boolean whole = asked.getRequestUri().getPath().endsWith("/");
        return whole
                ? file("", request, headers)
                : Response.status(Response.Status.FOUND)
                        .header(HttpHeaders.LOCATION, HOME)
                        .build();
    }

    /** One of its files. */
    @GET
    @Path("{name: .+}")
    @PermitAll
    public Response file(@PathParam("name") String name, @Context Request request, @Context HttpHeaders headers) {
        FieldFile file = files.find(name);
        if (file == null) {
            throw new PlatformException(Problem.notFound("file of the page", name));
        }
        EntityTag tag = new EntityTag(file.tag());
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        Response.ResponseBuilder answer = unchanged == null ? whole(file, headers) : unchanged;
        return answer.tag(tag)
                .header("Cache-Control", "no-cache")
                .header("Vary", "Accept-Encoding")
                .build();
    }

    private static Response.ResponseBuilder whole(FieldFile file, HttpHeaders headers) {
        String taken = headers.getHeaderString(HttpHeaders.ACCEPT_ENCODING);
        return taken != null && taken.contains("gzip")
                ? Response.ok(file.zipped(), file.type()).header(HttpHeaders.CONTENT_ENCODING, "gzip")
                : Response.ok(file.content(), file.type());
    }
}
