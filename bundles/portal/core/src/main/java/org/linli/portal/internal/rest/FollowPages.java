// SPDX-License-Identifier: Apache-2.0
package org.linli.portal.internal.rest;

import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
import javax.ws.rs.core.StreamingOutput;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.petition.Attachment;
import org.linli.petition.Attachments;
import org.linli.petition.Petitions;
import org.linli.petition.Progress;
import org.linli.petition.Rating;
import org.linli.portal.internal.Look;
import org.linli.portal.internal.Templates;

/** Follow a petition, add photos to it, rate it. Number and query code come in the body, so that no address holds them. */
@Path("/")
@Produces(Pages.HTML)
public final class FollowPages {
    private final Pages pages;
    private final Petitions petitions;
    private final Attachments attachments;
    private final Photos photos;

    FollowPages(Templates templates, Neighbours neighbours) {
        this.pages = new Pages(templates);
        this.petitions = neighbours.petitions();
        this.attachments = neighbours.attachments();
        this.photos = new Photos(neighbours.attachments());
    }

    /** The form to look up a petition. */
    @GET
    @Path("follow")
    @PermitAll
    public Response form(@CookieParam(Look.COOKIE) String look) {
        return pages.show(Asked.of(look), "follow", Map.of());
    }

    /** How a petition stands. */
    @POST
    @Path("follow")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @PermitAll
    public Response follow(MultivaluedMap<String, String> typed, @CookieParam(Look.COOKIE) String look) {
        Fields form = new Fields(typed);
        Asked asked = Asked.of(look, form);
        try {
            if (!form.has("number") && !form.has("secret") && asked.chosen()) {
                return pages.show(asked, "follow", Map.of("form", form.shown()));
            }
            return pages.show(asked, "progress", model(form));
        } catch (PlatformException refused) {
            return pages.refuse(asked, "follow", refused, Map.of("form", form.shown()));
        }
    }

    /** Rates the handling. */
    @POST
    @Path("rate")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @PermitAll
    public Response rate(MultivaluedMap<String, String> typed, @CookieParam(Look.COOKIE) String look) {
        Fields form = new Fields(typed);
        Asked asked = Asked.of(look, form);
        return pages.orProblem(asked, () -> {
            try {
                Rating rating = new Rating(gradeOf(form.get("grade")), form.get("words"));
                petitions.rate(form.text("number"), form.text("secret"), rating);
                return done(asked, form, "progress.thanks");
            } catch (PlatformException refused) {
                return pages.refuse(asked, "progress", refused, model(form));
            }
        });
    }

    /** Adds photos, while the petition is open. */
    @POST
    @Path("follow/photo")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @PermitAll
    public Response photo(
            InputStream body,
            @HeaderParam(HttpHeaders.CONTENT_TYPE) String type,
            @CookieParam(Look.COOKIE) String look) {
        Asked asked = Asked.of(look);
        return pages.orProblem(asked, () -> {
            FormStream parts = new FormStream(type, body);
            MultivaluedMap<String, String> typed = new MultivaluedHashMap<>();
            FormStream.Part part = Photos.readFields(parts, typed);
            Fields form = new Fields(typed);
            petitions.follow(form.text("number"), form.text("secret"));
            Photos.Taken taken = part == null
                    ? Photos.Taken.NONE
                    : photos.take(form.text("number"), form.text("secret"), new Photos.Coming(parts, part));
            Map<String, Object> model = model(form);
            model.put("photos", taken);
            return pages.show(asked, "progress", model);
        });
    }

    /** One of the files that the petitioner sees. */
    @POST
    @Path("follow/file")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @PermitAll
    public Response file(MultivaluedMap<String, String> typed, @CookieParam(Look.COOKIE) String look) {
        Fields form = new Fields(typed);
        return pages.orProblem(Asked.of(look), () -> {
            Attachments.Content content =
                    attachments.openOwn(form.text("number"), form.text("secret"), form.text("file"));
            StreamingOutput bytes = out -> {
                try (InputStream in = content.content()) {
                    in.transferTo(out);
                }
            };
            return Response.ok(bytes, content.about().kind().mediaType())
                    .header(HttpHeaders.CONTENT_DISPOSITION, "inline")
                    .header(HttpHeaders.CACHE_CONTROL, "no-store")
                    .build();
        });
    }

    private Response done(Asked asked, Fields form, String words) {
        Map<String, Object> model = model(form);
        model.put("done", words);
        return pages.show(asked, "progress", model);
    }

    private Map<String, Object> model(Fields form) {
        Progress progress = petitions.follow(form.text("number"), form.text("secret"));
        Map<String, Object> model = new HashMap<>();
        model.put("progress", progress);
        model.put("number", form.text("number"));
        model.put("secret", form.text("secret"));
        model.put("form", form.shown());
        model.put("open", progress.state().isOpen());
        model.put("files", files(form));
        return model;
    }

    /** How it stands is told also when its files cannot be. */
    private List<Attachment> files(Fields form) {
        try {
            return attachments.listOwn(form.text("number"), form.text("secret"));
        } catch (PlatformException away) {
            return List.of();
        }
    }

    private static Rating.Grade gradeOf(String grade) {
        for (Rating.Grade known : Rating.Grade.values()) {
            if (known.name().equals(grade)) {
                return known;
            }
        }
        throw new PlatformException(Problem.invalid("rating.grade", "none chosen", "GOOD, MEDIUM or BAD"));
    }
}
