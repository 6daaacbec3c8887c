// SPDX-License-Identifier: Apache-2.0
package org.linli.portal.internal.rest;

import java.util.Map;
import javax.annotation.security.PermitAll;
import javax.ws.rs.Consumes;
import javax.ws.rs.CookieParam;
import javax.ws.rs.FormParam;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.UriInfo;
import org.linli.kernel.PlatformException;
import org.linli.organization.SignIns;
import org.linli.portal.internal.Templates;

/** Signing in and out with the browser. */
@Path("/staff")
@Produces(Pages.HTML)
public final class SignInPages {
    private static final String COOKIE = "linli_session";

    private final Pages pages;
    private final SignIns signIns;

    SignInPages(Templates templates, SignIns signIns) {
        this.pages = new Pages(templates);
        this.signIns = signIns;
    }

    /** The form. */
    @GET
    @Path("sign-in")
    @PermitAll
    public Response form() {
        return pages.show("sign-in", Map.of("username", ""));
    }

    /** Signs in and goes to the work list. */
    @POST
    @Path("sign-in")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @PermitAll
    public Response signIn(
            @FormParam("username") String username, @FormParam("password") String password, @Context UriInfo uri) {
        try {
            String token = signIns.signIn(orEmpty(username), orEmpty(password)).token();
            return Response.fromResponse(Pages.go("/staff"))
                    .header(HttpHeaders.SET_COOKIE, cookie(token, uri))
                    .build();
        } catch (PlatformException refused) {
            return pages.refuse("sign-in", refused, Map.of("username", orEmpty(username)));
        }
    }

    /** Signs out. */
    @POST
    @Path("sign-out")
    @PermitAll
    public Response signOut(@CookieParam(COOKIE) String token, @Context UriInfo uri) {
        if (token != null) {
            signIns.signOut(token);
        }
        return Response.fromResponse(Pages.go("/staff/sign-in"))
                .header(HttpHeaders.SET_COOKIE, cookie("", uri) + "; Max-Age=0")
                .build();
    }

    private static String cookie(String token, UriInfo uri) {
        boolean secure = "https".equals(uri.getRequestUri().getScheme());
        return COOKIE + "=" + token + "; Path=/; HttpOnly; SameSite=Strict" + (secure ? "; Secure" : "");
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }
}
