// SPDX-License-Identifier: Apache-2.0
package org.linli.portal.internal.rest;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import javax.annotation.security.PermitAll;
import javax.ws.rs.Consumes;
import javax.ws.rs.DefaultValue;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.MultivaluedMap;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.SecurityContext;
import org.linli.kernel.AreaCode;
import org.linli.kernel.AreaLevel;
import org.linli.kernel.Page;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.kernel.security.Actor;
import org.linli.organization.Areas;
import org.linli.organization.Handler;
import org.linli.organization.Unit;
import org.linli.organization.UnitKind;
import org.linli.organization.Units;
import org.linli.petition.Clocks;
import org.linli.petition.Command;
import org.linli.petition.Dispatch;
import org.linli.petition.Histories;
import org.linli.petition.Resolution;
import org.linli.petition.StepKind;
import org.linli.petition.WorkOrder;
import org.linli.petition.WorkOrderFilter;
import org.linli.petition.WorkOrderFilter.View;
import org.linli.petition.WorkOrders;
import org.linli.portal.internal.Templates;

/** The plain work list of staff and the page of one work order. */
@Path("/staff")
@Produces(Pages.HTML)
public final class StaffPages {
    private final Pages pages;
    private final WorkOrders workOrders;
    private final Clocks clocks;
    private final Histories histories;
    private final Units units;
    private final Areas areas;

    /** What is asked about work orders. */
    record Orders(WorkOrders workOrders, Clocks clocks, Histories histories) {}

    StaffPages(Templates templates, Orders orders, Units units, Areas areas) {
        this.pages = new Pages(templates);
        this.workOrders = orders.workOrders();
        this.clocks = orders.clocks();
        this.histories = orders.histories();
        this.units = units;
        this.areas = areas;
    }

    /** A list of work orders. */
    @GET
    @PermitAll
    public Response list(
            @QueryParam("view") @DefaultValue("mine") String view,
            @QueryParam("cursor") String cursor,
            @Context SecurityContext security) {
        return signedIn(security, by -> {
            View chosen = viewOf(view);
            Page<?> page =
                    workOrders.list(new WorkOrderFilter(chosen, null, null), Pages.orNull(cursor), Page.USUAL_SIZE, by);
            Map<String, Object> model = new HashMap<>();
            model.put("view", chosen.name());
            model.put("page", page);
            model.put("actor", by);
            return pages.show("staff-list", model);
        });
    }

    /** One work order with its timeline, its clock, and what can be done now. */
    @GET
    @Path("orders/{id}")
    @PermitAll
    public Response order(
            @PathParam("id") String id, @QueryParam("done") String done, @Context SecurityContext security) {
        return signedIn(security, by -> pages.show("staff-order", orderModel(id, by, done)));
    }

    /** A step on a work order, as its form says. */
    @POST
    @Path("orders/{id}/{step}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @PermitAll
    public Response act(
            @PathParam("id") String id,
            @PathParam("step") String step,
            MultivaluedMap<String, String> form,
            @Context SecurityContext security) {
        return signedIn(security, by -> {
            try {
                Command command = new Command(id, version(form), Pages.orNull(form.getFirst("key")), by);
                perform(step, command, form);
                return Pages.go("/staff/orders/" + id + "?done=" + step);
            } catch (PlatformException refused) {
                Map<String, Object> model = orderModel(id, by, null);
                model.put("typed", Map.of("step", step, "words", orEmpty(form.getFirst("words"))));
                return pages.refuse("staff-order", refused, model);
            }
        });
    }

    private void perform(String step, Command command, MultivaluedMap<String, String> form) {
        String words = Pages.orNull(form.getFirst("words"));
        switch (step) {
            case "acknowledge" -> workOrders.acknowledge(command);
            case "note" -> workOrders.note(command, words, Pages.orNull(form.getFirst("publicWords")));
            case "escalate" -> workOrders.escalate(command, words);
            case "reply" -> workOrders.reply(command, words);
            case "close" -> workOrders.close(command, resolutionOf(form.getFirst("resolution")), words);
            case "dispatch" -> workOrders.dispatch(command, dispatchOf(form.getFirst("handler"), words));
            default -> throw new PlatformException(Problem.notFound("step", step));
        }
    }

    private Dispatch dispatchOf(String unitId, String reason) {
        if (Pages.orNull(unitId) == null) {
            throw new PlatformException(Problem.invalid("handler", "none chosen", "a unit"));
        }
        Unit unit = units.find(unitId);
        Handler handler = new Handler(Handler.Kind.UNIT, unit.id(), unit.name());
        return new Dispatch(handler, unit.area(), null, null, reason);
    }

    private Map<String, Object> orderModel(String id, Actor by, String done) {
        WorkOrder order = workOrders.find(id, by);
        Map<String, Object> model = new HashMap<>();
        model.put("order", order);
        model.put("path", areas.path(order.area()));
        model.put("timeline", workOrders.timeline(id, by));
        model.put("stages", histories.stages(id, by));
        model.put("clocks", clocks.of(id, by));
        boolean runs = order.deadline() != null && order.deadline().due() != null;
        model.put("explanation", runs ? workOrders.explain(id, by) : null);
        model.put("possible", order.possible().stream().map(StepKind::name).toList());
        model.put("units", order.possible().contains(StepKind.DISPATCH) ? unitsFor(order.area()) : List.of());
        model.put("resolutions", Resolution.values());
        model.put("done", done);
        model.put("actor", by);
        model.put("key", UUID.randomUUID().toString());
        return model;
    }

    private List<Unit> unitsFor(AreaCode area) {
        AreaCode district = area.at(AreaLevel.DISTRICT).orElseThrow();
        return units.list(district, UnitKind.DEPARTMENT, null, Page.MAX_SIZE).items();
    }

    private Response signedIn(SecurityContext security, Function<Actor, Response> page) {
        Actor by = Pages.caller(security);
        return by.equals(Actor.ANONYMOUS) ? Pages.go("/staff/sign-in") : pages.orProblem(() -> page.apply(by));
    }

    private static Long version(MultivaluedMap<String, String> form) {
        try {
            return Long.valueOf(orEmpty(form.getFirst("version")));
        } catch (NumberFormatException wrong) {
            throw new PlatformException(Problem.invalid("version", "not a number", "the version that was seen"), wrong);
        }
    }

    private static View viewOf(String view) {
        for (View known : View.values()) {
            if (known.name().equalsIgnoreCase(view)) {
                return known;
            }
        }
        throw new PlatformException(Problem.notFound("view", view));
    }

    private static Resolution resolutionOf(String resolution) {
        for (Resolution known : Resolution.values()) {
            if (known.name().equals(resolution)) {
                return known;
            }
        }
        throw new PlatformException(Problem.invalid("resolution", "none chosen", "SOLVED, EXPLAINED or UNFOUNDED"));
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }
}
