// SPDX-License-Identifier: Apache-2.0
package org.linli.portal.internal.rest;

import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.annotation.security.PermitAll;
import javax.ws.rs.Consumes;
import javax.ws.rs.CookieParam;
import javax.ws.rs.GET;
import javax.ws.rs.HeaderParam;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.MultivaluedHashMap;
import javax.ws.rs.core.MultivaluedMap;
import javax.ws.rs.core.Response;
import org.linli.kernel.AreaCode;
import org.linli.kernel.PlatformException;
import org.linli.kernel.security.Actor;
import org.linli.organization.Areas;
import org.linli.petition.PetitionType;
import org.linli.petition.Petitions;
import org.linli.petition.Place;
import org.linli.petition.Receipt;
import org.linli.petition.WorkOrderState;
import org.linli.portal.internal.Look;
import org.linli.portal.internal.Templates;

/**
 * To file a petition: one page. Whatever changes what the page asks (the place, the type) comes as the whole form and goes
 * back as the whole page, so nothing typed is lost, with script and without.
 */
@Path("/")
@Produces(Pages.HTML)
public final class FilingPages {
    private final Pages pages;
    private final Petitions petitions;
    private final Areas areas;
    private final Places places;
    private final Hints hints;
    private final Photos photos;

    FilingPages(Templates templates, Neighbours neighbours) {
        this.pages = new Pages(templates);
        this.petitions = neighbours.petitions();
        this.areas = neighbours.areas();
        this.places = new Places(neighbours.areas());
        this.hints = new Hints(neighbours.duplicates(), neighbours.works());
        this.photos = new Photos(neighbours.attachments());
    }

    /** The form. */
    @GET
    @Path("file")
    @PermitAll
    public Response form(@CookieParam(Look.COOKIE) String look, @CookieParam(Places.COOKIE) String area) {
        Asked asked = Asked.of(look);
        return pages.orProblem(asked, () -> {
            Fields nothing = new Fields(new MultivaluedHashMap<>());
            return pages.show(asked, "file", model(nothing, places.remembered(area)));
        });
    }

    /** The form again with what was typed: another place, another type, another language. */
    @POST
    @Path("file/again")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @PermitAll
    public Response again(
            MultivaluedMap<String, String> typed,
            @CookieParam(Look.COOKIE) String look,
            @CookieParam(Places.COOKIE) String area) {
        Fields form = new Fields(typed);
        Asked asked = Asked.of(look, form);
        return pages.orProblem(asked, () -> pages.show(asked, "file", model(form, places.remembered(area))));
    }

    /** Files a petition and shows its receipt; the same form sent twice files once. */
    @POST
    @Path("file")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @PermitAll
    public Response file(MultivaluedMap<String, String> typed, @CookieParam(Look.COOKIE) String look) {
        return filed(new Fields(typed), null, Asked.of(look));
    }

    /** The same with photos, which are read when the petition is there that they belong to. */
    @POST
    @Path("file")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @PermitAll
    public Response fileWithPhotos(
            InputStream body,
            @HeaderParam(HttpHeaders.CONTENT_TYPE) String type,
            @CookieParam(Look.COOKIE) String look) {
        Asked asked = Asked.of(look);
        return pages.orProblem(asked, () -> {
            FormStream parts = new FormStream(type, body);
            MultivaluedMap<String, String> typed = new MultivaluedHashMap<>();
            FormStream.Part part = Photos.readFields(parts, typed);
            Response answer = filed(new Fields(typed), part == null ? null : new Photos.Coming(parts, part), asked);
            if (part != null) {
                parts.finish();
            }
            return answer;
        });
    }

    private Response filed(Fields form, Photos.Coming photo, Asked asked) {
        try {
            if (photo == null
                    && !form.has("hintsSeen")
                    && !hints.others(form, new FilingForm(form).place()).isEmpty()) {
                Map<String, Object> model = model(form, null);
                model.put("firstSee", true);
                return pages.show(asked, "file", model);
            }
            Receipt receipt = petitions.file(new FilingForm(form).draft(), form.get("key"), Actor.ANONYMOUS);
            Photos.Taken taken = photo == null ? Photos.Taken.NONE : photos.take(receipt, photo);
            Map<String, Object> model = new HashMap<>(Map.of("receipt", receipt, "photos", taken));
            model.put("joined", form.has("joins") && isMerged(receipt));
            return pages.show(asked, "receipt", model);
        } catch (PlatformException refused) {
            Map<String, Object> model = model(form, null);
            model.put("photoAgain", photo != null);
            return pages.refuse(asked, "file", refused, model);
        }
    }

    private boolean isMerged(Receipt receipt) {
        return petitions.follow(receipt.number(), receipt.secret()).state() == WorkOrderState.MERGED;
    }

    private Map<String, Object> model(Fields form, AreaCode usual) {
        Where where = Where.of(form, usual, areas);
        Place place = new Place(where.point(), form.get("address"), where.chosen());
        Map<String, Object> model = new HashMap<>();
        model.put("form", form.shown());
        model.put("answers", new FilingForm(form).answers());
        model.put("key", form.has("key") ? form.get("key") : UUID.randomUUID().toString());
        model.put("where", where);
        model.put("places", places.groups());
        model.put("others", hints.others(form, place));
        model.put("works", hints.works(form.get("type"), place));
        List<PetitionType> types = petitions.types(where.area());
        model.put("types", TypeChoices.of(types));
        types.stream()
                .filter(type -> type.code().equals(form.get("type")))
                .findFirst()
                .ifPresent(type -> model.put("asked", type));
        return model;
    }
}
