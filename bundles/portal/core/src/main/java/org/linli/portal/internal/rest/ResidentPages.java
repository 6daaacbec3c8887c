// SPDX-License-Identifier: Apache-2.0
package org.linli.portal.internal.rest;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.annotation.security.PermitAll;
import javax.ws.rs.BeanParam;
import javax.ws.rs.Consumes;
import javax.ws.rs.FormParam;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.SecurityContext;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.petition.PetitionType;
import org.linli.petition.Petitions;
import org.linli.petition.Rating;
import org.linli.portal.internal.Templates;

/** File, follow, rate: the pages of a resident, without an account and without script. */
@Path("/")
@Produces(Pages.HTML)
public final class ResidentPages {
    private final Pages pages;
    private final Petitions petitions;
    private final Places places;

    ResidentPages(Templates templates, Petitions petitions, Places places) {
        this.pages = new Pages(templates);
        this.petitions = petitions;
        this.places = places;
    }

    /** The first page. */
    @GET
    @PermitAll
    public Response home() {
        return pages.show("home", Map.of());
    }

    /** The form to file a petition. */
    @GET
    @Path("file")
    @PermitAll
    public Response form() {
        return pages.orProblem(() -> pages.show("file", formModel(new PetitionForm())));
    }

    /** Files a petition and shows its receipt; the same form sent twice files once. */
    @POST
    @Path("file")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @PermitAll
    public Response file(@BeanParam PetitionForm form, @Context SecurityContext security) {
        return pages.orProblem(() -> {
            try {
                var receipt = petitions.file(form.draft(), form.key(), Pages.caller(security));
                return pages.show("receipt", Map.of("receipt", receipt));
            } catch (PlatformException refused) {
                return pages.refuse("file", refused, formModel(form));
            }
        });
    }

    /** The form to look up a petition. */
    @GET
    @Path("follow")
    @PermitAll
    public Response followForm(@QueryParam("number") String number) {
        return pages.show("follow", Map.of("number", number == null ? "" : number));
    }

    /** How a petition stands. The secret comes in the body, so that no address holds it. */
    @POST
    @Path("follow")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @PermitAll
    public Response follow(@FormParam("number") String number, @FormParam("secret") String secret) {
        try {
            return progress(number, secret, Map.of());
        } catch (PlatformException refused) {
            return pages.refuse("follow", refused, Map.of("number", number == null ? "" : number));
        }
    }

    /** Rates the handling. */
    @POST
    @Path("rate")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @PermitAll
    public Response rate(
            @FormParam("number") String number,
            @FormParam("secret") String secret,
            @FormParam("grade") String grade,
            @FormParam("words") String words) {
        return pages.orProblem(() -> {
            try {
                petitions.rate(number, secret, new Rating(gradeOf(grade), Pages.orNull(words)));
                return progress(number, secret, Map.of("thanks", true));
            } catch (PlatformException refused) {
                Map<String, Object> model = progressModel(number, secret);
                model.put("ratingWords", words == null ? "" : words);
                return pages.refuse("progress", refused, model);
            }
        });
    }

    private Response progress(String number, String secret, Map<String, ?> more) {
        Map<String, Object> model = progressModel(number, secret);
        model.putAll(more);
        return pages.show("progress", model);
    }

    private Map<String, Object> progressModel(String number, String secret) {
        Map<String, Object> model = new HashMap<>();
        model.put("progress", petitions.follow(orEmpty(number), orEmpty(secret)));
        model.put("number", orEmpty(number));
        model.put("secret", orEmpty(secret));
        return model;
    }

    private Map<String, Object> formModel(PetitionForm form) {
        Map<String, Object> model = new HashMap<>();
        model.put("form", form);
        model.put("key", form.key() == null ? UUID.randomUUID().toString() : form.key());
        List<PetitionType> types = petitions.types();
        model.put("types", TypeChoices.of(types));
        types.stream()
                .filter(type -> type.code().equals(form.getType()))
                .findFirst()
                .ifPresent(type -> model.put("asked", type));
        model.put("places", places.groups());
        return model;
    }

    private static Rating.Grade gradeOf(String grade) {
        for (Rating.Grade known : Rating.Grade.values()) {
            if (known.name().equals(grade)) {
                return known;
            }
        }
        throw new PlatformException(Problem.invalid("rating.grade", "none chosen", "GOOD, MEDIUM or BAD"));
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text.strip();
    }
}
