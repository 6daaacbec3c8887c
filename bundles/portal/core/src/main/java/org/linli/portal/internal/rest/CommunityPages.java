// SPDX-License-Identifier: Apache-2.0
package org.linli.portal.internal.rest;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
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
import org.linli.grid.PublicTeams;
import org.linli.kernel.AreaCode;
import org.linli.kernel.AreaLevel;
import org.linli.kernel.GeoPoint;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.organization.Areas;
import org.linli.petition.KnownWorks;
import org.linli.petition.Place;
import org.linli.portal.internal.Look;
import org.linli.portal.internal.Templates;
import org.linli.visit.Consultations;
import org.linli.visit.YardMeetings;

/** My community: who looks after my grid, and what is published. Which one it is lies in a cookie, not in an address. */
@Path("/")
@Produces(Pages.HTML)
public final class CommunityPages {
    private static final int MOST = 10;

    private final Pages pages;
    private final Areas areas;
    private final Places places;
    private final PublicTeams teams;
    private final YardMeetings meetings;
    private final Consultations consultations;
    private final KnownWorks works;

    CommunityPages(Templates templates, Neighbours neighbours) {
        this.pages = new Pages(templates);
        this.areas = neighbours.areas();
        this.places = new Places(neighbours.areas());
        this.teams = neighbours.teams();
        this.meetings = neighbours.meetings();
        this.consultations = neighbours.consultations();
        this.works = neighbours.works();
    }

    /** The page of the community that was chosen last. */
    @GET
    @Path("community")
    @PermitAll
    public Response community(@CookieParam(Look.COOKIE) String look, @CookieParam(Places.COOKIE) String cookie) {
        Asked asked = Asked.of(look);
        return pages.orProblem(asked, () -> pages.show(asked, "community", model(places.remembered(cookie))));
    }

    /** Another community, by the list or by the phone's position. */
    @POST
    @Path("community")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @PermitAll
    public Response choose(MultivaluedMap<String, String> typed, @CookieParam(Look.COOKIE) String look) {
        Fields form = new Fields(typed);
        Asked asked = Asked.of(look);
        return pages.orProblem(asked, () -> {
            try {
                GeoPoint here = Where.point(form);
                AreaCode area = here == null ? Places.chosen(form.get("area")) : Where.located(here, areas);
                if (area == null) {
                    throw new PlatformException(Problem.invalid("area", "none chosen", "a community"));
                }
                String code = areas.find(area).code().value();
                return Pages.goKeeping("/community", Pages.lasting(Places.COOKIE, code));
            } catch (PlatformException refused) {
                return pages.refuse(asked, "community", refused, model(null));
            }
        });
    }

    private Map<String, Object> model(AreaCode area) {
        Map<String, Object> model = new HashMap<>();
        model.put("places", places.groups());
        if (area == null) {
            return model;
        }
        AreaCode community = Where.community(area);
        model.put("area", area.value());
        model.put("chosen", community.value());
        model.put("path", areas.path(area));
        model.put("communityName", areas.find(community).name());
        model.put("isGrid", area.level() == AreaLevel.GRID);
        model.put("grids", community.level() == AreaLevel.COMMUNITY ? places.within(community) : List.of());
        put(model, "team", () -> teams.of(area));
        put(model, "works", () -> works.near(new Place(null, null, area), null));
        put(model, "meetings", () -> meetings.open(community, null, MOST).items());
        put(model, "results", () -> consultations
                .published(community, null, null, MOST)
                .items());
        return model;
    }

    /** What cannot be had at the moment leaves its place, and nothing else, empty. */
    private static void put(Map<String, Object> model, String name, Supplier<?> what) {
        try {
            model.put(name, what.get());
        } catch (PlatformException away) {
            model.put(name + "Away", true);
        }
    }
}
