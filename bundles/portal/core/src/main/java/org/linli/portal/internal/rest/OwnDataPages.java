// SPDX-License-Identifier: Apache-2.0
package org.linli.portal.internal.rest;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import javax.annotation.security.PermitAll;
import javax.ws.rs.Consumes;
import javax.ws.rs.CookieParam;
import javax.ws.rs.GET;
import javax.ws.rs.HeaderParam;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.MultivaluedMap;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.UriInfo;
import org.linli.kernel.Page;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.kernel.web.WebApplication;
import org.linli.portal.internal.Look;
import org.linli.portal.internal.Templates;
import org.linli.registry.OwnData;
import org.linli.registry.OwnData.OwnSession;
import org.linli.registry.OwnLook;
import org.linli.registry.OwnRecord;

/** My data and who looked at it, after a code to the phone that the registry holds. */
@Path("/mine")
@Produces(Pages.HTML)
public final class OwnDataPages {
    private static final String COOKIE = "linli-mine";
    private static final String PATH = "/mine";
    private static final long LASTS = 900;
    private static final int MOST = 50;
    /** What can be said to be wrong here, in the order of the page. */
    private static final List<String> CORRECTED =
            List.of("name", "sex", "born", "idNumber", "phone", "registeredAddress");

    private static final Map<String, String> SEXES =
            Map.of("男", "MALE", "male", "MALE", "女", "FEMALE", "female", "FEMALE");

    private static final Pattern SAID_BESIDE =
            Pattern.compile("^\\d{4}年\\d+月\\d+日\\d\\d:\\d\\d，|（[0-9A-HJKMNP-TV-Z]{26}）");

    private final Pages pages;
    private final OwnData ownData;

    OwnDataPages(Templates templates, OwnData ownData) {
        this.pages = new Pages(templates);
        this.ownData = ownData;
    }

    /** What the cookies and headers of a request say. */
    private record Caller(Asked asked, String secret, String from) {}

    /** Who are you? */
    @GET
    @PermitAll
    public Response form(@CookieParam(Look.COOKIE) String look) {
        return pages.show(Asked.of(look), "mine", Map.of());
    }

    /** The same in another look. */
    @POST
    @Path("again")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @PermitAll
    public Response again(MultivaluedMap<String, String> typed, @CookieParam(Look.COOKIE) String look) {
        Fields form = new Fields(typed);
        return pages.show(Asked.of(look, form), form.has("asked") ? "mine-code" : "mine", Map.of("form", form.shown()));
    }

    /** Asks for a code; what is shown then is always the same. */
    @POST
    @Path("code")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @PermitAll
    public Response code(
            MultivaluedMap<String, String> typed,
            @CookieParam(Look.COOKIE) String look,
            @HeaderParam(WebApplication.CALLER_ADDRESS) String from) {
        Fields form = new Fields(typed);
        Asked asked = Asked.of(look);
        try {
            ownData.requestCode(form.text("idNumber"), form.text("phone"), from);
            return pages.show(asked, "mine-code", Map.of("form", form.shown()));
        } catch (PlatformException refused) {
            return pages.refuse(asked, "mine", refused, Map.of("form", form.shown()));
        }
    }

    /** Trades the code for a secret that this browser keeps for a quarter of an hour. */
    @POST
    @Path("open")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @PermitAll
    public Response open(
            MultivaluedMap<String, String> typed,
            @CookieParam(Look.COOKIE) String look,
            @HeaderParam(WebApplication.CALLER_ADDRESS) String from,
            @Context UriInfo uri) {
        Fields form = new Fields(typed);
        try {
            OwnSession session = ownData.open(form.text("idNumber"), form.text("code"), from);
            return Pages.goKeeping(PATH + "/record", cookie(session.secret(), LASTS, uri));
        } catch (PlatformException refused) {
            boolean wrong = refused.problem().type().equals(Problem.UNAUTHENTICATED);
            PlatformException told = wrong
                    ? new PlatformException(Problem.invalid("code", "is not the one", "the code that came"))
                    : refused;
            return pages.refuse(Asked.of(look), "mine-code", told, Map.of("form", form.shown()));
        }
    }

    /** The record, and who looked at it. */
    @GET
    @Path("record")
    @PermitAll
    public Response record(
            @CookieParam(Look.COOKIE) String look,
            @CookieParam(COOKIE) String secret,
            @HeaderParam(WebApplication.CALLER_ADDRESS) String from) {
        return shown(new Caller(Asked.of(look), secret, from), Map.of());
    }

    /** Older looks. */
    @POST
    @Path("looks")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @PermitAll
    public Response looks(
            MultivaluedMap<String, String> typed,
            @CookieParam(Look.COOKIE) String look,
            @CookieParam(COOKIE) String secret,
            @HeaderParam(WebApplication.CALLER_ADDRESS) String from) {
        Fields form = new Fields(typed);
        Caller caller = new Caller(Asked.of(look, form), secret, from);
        return orAgain(caller.asked(), () -> {
            Page<OwnLook> looks = ownData.looks(caller.secret(), form.get("cursor"), MOST, caller.from());
            Map<String, Object> model = new HashMap<>(Map.of("looks", seen(looks), "form", form.shown()));
            model.put("next", looks.next());
            return pages.show(caller.asked(), "mine-looks", model);
        });
    }

    /** Says what is wrong; the community confirms it. */
    @POST
    @Path("correct")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @PermitAll
    public Response correct(
            MultivaluedMap<String, String> typed,
            @CookieParam(Look.COOKIE) String look,
            @CookieParam(COOKIE) String secret,
            @HeaderParam(WebApplication.CALLER_ADDRESS) String from) {
        Fields form = new Fields(typed);
        Caller caller = new Caller(Asked.of(look), secret, from);
        return orAgain(caller.asked(), () -> {
            try {
                Map<String, String> change = Map.of(form.text("field"), meant(form));
                ownData.correct(caller.secret(), change, form.get("ground"), form.get("key"), caller.from());
                return shown(caller, Map.of("done", "mine.corrected"));
            } catch (PlatformException refused) {
                if (!refused.problem().type().equals(Problem.INVALID)) {
                    throw refused;
                }
                return pages.refuse(caller.asked(), "mine-record", refused, model(caller, form));
            }
        });
    }

    /** What is written, as the registry writes it. */
    private static String meant(Fields form) {
        String value = form.text("value");
        return form.text("field").equals("sex") ? SEXES.getOrDefault(value.toLowerCase(Locale.ROOT), value) : value;
    }

    /** A copy to keep. */
    @POST
    @Path("copy")
    @PermitAll
    public Response copy(
            @CookieParam(Look.COOKIE) String look,
            @CookieParam(COOKIE) String secret,
            @HeaderParam(WebApplication.CALLER_ADDRESS) String from) {
        Caller caller = new Caller(Asked.of(look), secret, from);
        return orAgain(caller.asked(), () -> {
            Response page = pages.show(caller.asked(), "mine-copy", model(caller, null));
            return Response.fromResponse(page)
                    .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"my-data.html\"")
                    .build();
        });
    }

    /** Ends it: nobody who takes the phone next sees anything. */
    @POST
    @Path("close")
    @PermitAll
    public Response close(@Context UriInfo uri) {
        return Pages.goKeeping(PATH, cookie("", 0, uri));
    }

    private Response shown(Caller caller, Map<String, ?> more) {
        return orAgain(caller.asked(), () -> {
            Map<String, Object> model = model(caller, null);
            model.putAll(more);
            return pages.show(caller.asked(), "mine-record", model);
        });
    }

    private Map<String, Object> model(Caller caller, Fields form) {
        OwnRecord record = ownData.record(caller.secret(), caller.from());
        Page<OwnLook> looks = ownData.looks(caller.secret(), null, MOST, caller.from());
        Map<String, Object> model = new HashMap<>();
        model.put("record", record);
        model.put("looks", seen(looks));
        model.put("next", looks.next());
        model.put("corrected", CORRECTED);
        model.put("key", UUID.randomUUID().toString());
        model.put("form", form == null ? Map.of() : form.shown());
        return model;
    }

    /** A look as the page tells it: its time stands beside it, and an identifier tells nobody anything. */
    public record Seen(Instant at, String words) {}

    private static List<Seen> seen(Page<OwnLook> looks) {
        return looks.items().stream()
                .map(look ->
                        new Seen(look.at(), SAID_BESIDE.matcher(look.words()).replaceAll("")))
                .toList();
    }

    /** Whoever has no secret any more begins again. */
    private Response orAgain(Asked asked, Supplier<Response> page) {
        try {
            return page.get();
        } catch (PlatformException refused) {
            boolean ended = refused.problem().type().equals(Problem.UNAUTHENTICATED);
            return pages.refuse(asked, ended ? "mine" : "problem", refused, Map.of());
        }
    }

    private static String cookie(String secret, long seconds, UriInfo uri) {
        boolean encrypted = "https".equals(uri.getBaseUri().getScheme());
        return Pages.secret(COOKIE, secret, new Pages.Scope(PATH, seconds, encrypted));
    }
}
