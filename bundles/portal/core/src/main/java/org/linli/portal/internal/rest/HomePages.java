// SPDX-License-Identifier: Apache-2.0
package org.linli.portal.internal.rest;

import java.util.Map;
import java.util.UUID;
import javax.annotation.security.PermitAll;
import javax.ws.rs.Consumes;
import javax.ws.rs.CookieParam;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.MultivaluedMap;
import javax.ws.rs.core.Response;
import org.linli.portal.internal.Look;
import org.linli.portal.internal.Templates;

/** The first page, and how the pages look. */
@Path("/")
@Produces(Pages.HTML)
public final class HomePages {
    private static final String OURS = "/[a-z/]*";

    private final Pages pages;

    HomePages(Templates templates) {
        this.pages = new Pages(templates);
    }

    /** The first page. */
    @GET
    @PermitAll
    public Response home(@CookieParam(Look.COOKIE) String look) {
        return pages.show(
                Asked.of(look), "home", Map.of("key", UUID.randomUUID().toString()));
    }

    /** Keeps another look and goes back to where it was chosen. */
    @POST
    @Path("settings")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @PermitAll
    public Response look(MultivaluedMap<String, String> typed, @CookieParam(Look.COOKIE) String look) {
        Fields form = new Fields(typed);
        String back = form.text("back").matches(OURS) ? form.text("back") : "/";
        String kept = Asked.of(look, form).look().cookie();
        return Pages.goKeeping(back.startsWith("//") ? "/" : back, Pages.lasting(Look.COOKIE, kept));
    }
}
