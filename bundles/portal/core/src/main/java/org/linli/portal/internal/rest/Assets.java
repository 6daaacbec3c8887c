// SPDX-License-Identifier: Apache-2.0
package org.linli.portal.internal.rest;

import java.util.Map;
import javax.annotation.security.PermitAll;
import javax.ws.rs.CookieParam;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.Response;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.portal.internal.Files;
import org.linli.portal.internal.Look;
import org.linli.portal.internal.Templates;
import org.linli.portal.internal.map.MapPicture;
import org.linli.portal.internal.map.MapView;

/** Style, scripts, maps, where staff went, and the page for an address that is none. */
@Path("/")
public final class Assets {
    private final Pages pages;
    private final MapPicture picture;

    Assets(Templates templates, MapPicture picture) {
        this.pages = new Pages(templates);
        this.picture = picture;
    }

    /** A file; its address changes with its content, so it is kept for good. */
    @GET
    @Path("assets/{name}")
    @PermitAll
    public Response file(@PathParam("name") String name, @CookieParam(Look.COOKIE) String look) {
        return Files.type(name)
                .map(type -> Response.ok(Files.content(name), type)
                        .header(HttpHeaders.CACHE_CONTROL, "public, max-age=31536000, immutable")
                        .build())
                .orElseGet(() -> nothing(look));
    }

    /** The map of an area, or of a part of it. */
    @GET
    @Path("map/{view: [0-9-]+}.svg")
    @Produces("image/svg+xml;charset=UTF-8")
    @PermitAll
    public Response map(@PathParam("view") String view) {
        MapView seen = MapView.of(view).orElseThrow(() -> new PlatformException(Problem.notFound("map", view)));
        return Response.ok(picture.draw(seen))
                .header(HttpHeaders.CACHE_CONTROL, "public, max-age=300")
                .build();
    }

    /** Staff work in the console. */
    @GET
    @Path("staff{rest: (/.*)?}")
    @PermitAll
    public Response staff() {
        return Pages.go("/console/");
    }

    /** Any other address. */
    @GET
    @Path("{other: .+}")
    @Produces(Pages.HTML)
    @PermitAll
    public Response nothing(@CookieParam(Look.COOKIE) String look) {
        return pages.refuse(
                Asked.of(look), "problem", new PlatformException(Problem.notFound("page", "here")), Map.of());
    }
}
