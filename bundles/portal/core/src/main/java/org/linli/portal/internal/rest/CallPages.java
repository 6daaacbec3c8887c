// SPDX-License-Identifier: Apache-2.0
package org.linli.portal.internal.rest;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import javax.annotation.security.PermitAll;
import javax.ws.rs.Consumes;
import javax.ws.rs.CookieParam;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.MultivaluedHashMap;
import javax.ws.rs.core.MultivaluedMap;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.UriInfo;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.kernel.time.PlatformClock;
import org.linli.organization.Areas;
import org.linli.petition.HeldCalls;
import org.linli.petition.HeldCalls.HeldCall;
import org.linli.petition.OneTapCall;
import org.linli.petition.Person;
import org.linli.portal.internal.Look;
import org.linli.portal.internal.Templates;

/**
 * The one-tap call. The server has it from the first moment and holds it for ten seconds: undone by a button, it has rung
 * nobody; and a phone that dies in these seconds loses no call.
 */
@Path("/")
@Produces(Pages.HTML)
public final class CallPages {
    private static final String COOKIE = "linli-call";
    private static final long KEPT = Duration.ofHours(12).toSeconds();

    private final Pages pages;
    private final HeldCalls calls;
    private final Areas areas;
    private final Places places;

    CallPages(Templates templates, Neighbours neighbours) {
        this.pages = new Pages(templates);
        this.calls = neighbours.calls();
        this.areas = neighbours.areas();
        this.places = new Places(neighbours.areas());
    }

    /** The page with the button. */
    @GET
    @Path("call")
    @PermitAll
    public Response form(@CookieParam(Look.COOKIE) String look, @CookieParam(Places.COOKIE) String area) {
        Asked asked = Asked.of(look);
        return pages.orProblem(asked, () -> {
            MultivaluedMap<String, String> usual = new MultivaluedHashMap<>();
            usual.putSingle("area", area == null ? "" : area);
            return pages.show(asked, "call", model(new Fields(usual)));
        });
    }

    /** The page again in another look. */
    @POST
    @Path("call/again")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @PermitAll
    public Response again(MultivaluedMap<String, String> typed, @CookieParam(Look.COOKIE) String look) {
        Fields form = new Fields(typed);
        Asked asked = Asked.of(look, form);
        return pages.orProblem(asked, () -> pages.show(asked, "call", model(form)));
    }

    /** Takes a call and shows how it stands. */
    @POST
    @Path("call")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @PermitAll
    public Response call(
            MultivaluedMap<String, String> typed, @CookieParam(Look.COOKIE) String look, @Context UriInfo uri) {
        Fields form = new Fields(typed);
        Asked asked = Asked.of(look);
        return pages.orProblem(asked, () -> {
            try {
                String token =
                        form.has("key") ? form.get("key") : UUID.randomUUID().toString();
                calls.take(called(form), token);
                return Pages.goKeeping("/call/sent", cookie(token, uri));
            } catch (PlatformException refused) {
                return pages.refuse(asked, "call", refused, model(form));
            }
        });
    }

    /** How the call stands that this phone made last: held, gone, or undone. */
    @GET
    @Path("call/sent")
    @PermitAll
    public Response sent(@CookieParam(Look.COOKIE) String look, @CookieParam(COOKIE) String token) {
        Asked asked = Asked.of(look);
        return pages.orProblem(asked, () -> {
            HeldCall call = call(token);
            if (call == null) {
                return Pages.go("/call");
            }
            Map<String, Object> model = new HashMap<>(Map.of("call", call));
            Duration left = Duration.between(PlatformClock.get().instant(), call.until());
            model.put("seconds", Math.max(1, left.plusMillis(999).toSeconds()));
            return pages.show(asked, "called", model);
        });
    }

    /** Undoes it, as long as it has not gone. */
    @POST
    @Path("call/undo")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @PermitAll
    public Response undo(@CookieParam(Look.COOKIE) String look, @CookieParam(COOKIE) String token) {
        return pages.orProblem(Asked.of(look), () -> {
            if (call(token) != null) {
                calls.undo(token);
            }
            return Pages.go("/call/sent");
        });
    }

    private HeldCall call(String token) {
        try {
            return token == null ? null : calls.find(token);
        } catch (PlatformException refused) {
            if (refused.problem().type().equals(Problem.NOT_FOUND)) {
                return null;
            }
            throw refused;
        }
    }

    /** Where somebody only says in words where they are, the community is said with it. */
    private OneTapCall called(Fields form) {
        String address = form.get("address");
        if (Where.point(form) == null && form.has("area")) {
            address = areas.path(Places.chosen(form.get("area"))) + ' ' + form.text("address");
        }
        Person caller = form.has("phone") ? FilingForm.person(form, "name", "phone") : null;
        return new OneTapCall(Where.point(form), address == null ? null : address.strip(), caller, form.get("words"));
    }

    private Map<String, Object> model(Fields form) {
        Map<String, Object> model = new HashMap<>();
        model.put("form", form.shown());
        model.put("key", UUID.randomUUID().toString());
        model.put("places", places.groups());
        return model;
    }

    private static String cookie(String token, UriInfo uri) {
        boolean encrypted = "https".equals(uri.getBaseUri().getScheme());
        return Pages.secret(COOKIE, token.replaceAll("[^A-Za-z0-9-]", ""), new Pages.Scope("/call", KEPT, encrypted));
    }
}
