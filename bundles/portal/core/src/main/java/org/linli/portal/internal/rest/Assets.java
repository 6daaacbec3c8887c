// SPDX-License-Identifier: Apache-2.0
package org.linli.portal.internal.rest;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import javax.annotation.security.PermitAll;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Response;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.portal.internal.Templates;

/** The style sheet, and the page for an address that is none. */
@Path("/")
public final class Assets {
    private final Pages pages;

    Assets(Templates templates) {
        this.pages = new Pages(templates);
    }

    /** The style of all pages. */
    @GET
    @Path("portal.css")
    @Produces("text/css;charset=UTF-8")
    @PermitAll
    public Response style() {
        return asset("portal.css");
    }

    /** Fills in the phone's position, where there is script; the pages work without. */
    @GET
    @Path("position.js")
    @Produces("text/javascript;charset=UTF-8")
    @PermitAll
    public Response position() {
        return asset("position.js");
    }

    /** Any other address. */
    @GET
    @Path("{other: .+}")
    @Produces(Pages.HTML)
    @PermitAll
    public Response nothing() {
        return pages.refuse("problem", new PlatformException(Problem.notFound("page", "here")), Map.of());
    }

    private static Response asset(String name) {
        try (InputStream file = Assets.class.getClassLoader().getResourceAsStream("assets/" + name)) {
            return Response.ok(file.readAllBytes())
                    .header("Cache-Control", "public, max-age=300")
                    .build();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
