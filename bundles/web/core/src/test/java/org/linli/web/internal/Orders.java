// SPDX-License-Identifier: Apache-2.0
package org.linli.web.internal;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.net.URI;
import java.security.Principal;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import javax.annotation.security.PermitAll;
import javax.annotation.security.RolesAllowed;
import javax.servlet.http.HttpServletRequest;
import javax.ws.rs.BeanParam;
import javax.ws.rs.Consumes;
import javax.ws.rs.FormParam;
import javax.ws.rs.GET;
import javax.ws.rs.HeaderParam;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.SecurityContext;
import javax.ws.rs.core.UriInfo;
import org.linli.kernel.AreaCode;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.kernel.security.Role;
import org.linli.kernel.web.WebApplication;

/** A module's resource, with what resources have. */
@Path("orders")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class Orders {
    public enum Urgency {
        URGENT,
        GENERAL
    }

    public record Item(String name, int count) {}

    public record Order(String text, Urgency urgency, AreaCode area, Instant at, List<Item> items) {}

    /** What several requests have in common. */
    public static final class Common {
        @Parameter(description = "Which area")
        @PathParam("area")
        private AreaCode area;

        @Parameter(description = "The version you saw")
        @HeaderParam("If-Match")
        private String ifMatch;

        @QueryParam("n")
        private int n;
    }

    private final String version;

    Orders(String version) {
        this.version = version;
    }

    @GET
    @PermitAll
    @Produces(MediaType.TEXT_PLAIN)
    public String version() {
        return version;
    }

    @POST
    @PermitAll
    public Order echo(Order order) {
        return order;
    }

    @GET
    @Path("caller-address")
    @PermitAll
    public List<String> callerAddress(@Context HttpHeaders headers, @Context HttpServletRequest request) {
        return List.of(
                headers.getRequestHeader(WebApplication.CALLER_ADDRESS).toString(),
                request.getHeader("linli-caller-ADDRESS"),
                Collections.list(request.getHeaders("linli-caller-ADDRESS")).toString(),
                Collections.list(request.getHeaderNames()).stream()
                        .filter("linli-caller-address"::equalsIgnoreCase)
                        .toList()
                        .toString());
    }

    @POST
    @Path("form")
    @PermitAll
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.TEXT_PLAIN)
    public String form(@FormParam("text") String text) {
        return text;
    }

    @GET
    @Path("{area}")
    @PermitAll
    public Order at(
            @PathParam("area") AreaCode area,
            @QueryParam("size") Integer size,
            @QueryParam("urgency") Urgency urgency) {
        return new Order("size " + size, urgency, area, null, null);
    }

    @POST
    @Path("{area}/steps")
    @PermitAll
    @ApiResponse(responseCode = "409", description = "Not now")
    public Order step(@BeanParam Common common, Order order) {
        return new Order(common.ifMatch + " " + common.n, null, common.area, null, null);
    }

    @GET
    @Path("me/secured")
    @RolesAllowed({Role.DISPATCHER_NAME, Role.SUPERVISOR_NAME})
    @Produces(MediaType.TEXT_PLAIN)
    public String secured(@Context SecurityContext security) {
        return name(security);
    }

    @GET
    @Path("me/anybody")
    @RolesAllowed("AUTHENTICATED")
    @Produces(MediaType.TEXT_PLAIN)
    public String anybody(@Context SecurityContext security) {
        return name(security);
    }

    @GET
    @Path("me/public")
    @PermitAll
    @Produces(MediaType.TEXT_PLAIN)
    public String open(@Context SecurityContext security) {
        return name(security);
    }

    @GET
    @Path("me/forgotten")
    @Produces(MediaType.TEXT_PLAIN)
    public String forgotten() {
        return "nobody said who may";
    }

    @GET
    @Path("me/broken")
    @PermitAll
    public Order broken() {
        throw new IllegalStateException("secret detail");
    }

    @GET
    @Path("me/refused")
    @PermitAll
    public Order refused() {
        throw new PlatformException(Problem.illegalStep("close", "FILED", List.of("dispatch")));
    }

    @GET
    @Path("me/moved")
    @PermitAll
    public Response moved() {
        return Response.seeOther(URI.create("/elsewhere")).build();
    }

    @POST
    @Path("me/made")
    @PermitAll
    public Response made(@Context UriInfo uri) {
        return Response.created(uri.getAbsolutePathBuilder().path("7").build()).build();
    }

    private static String name(SecurityContext security) {
        Principal principal = security.getUserPrincipal();
        return principal == null ? "nobody" : principal.getName();
    }
}
