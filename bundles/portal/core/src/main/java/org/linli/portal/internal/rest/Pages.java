// SPDX-License-Identifier: Apache-2.0
package org.linli.portal.internal.rest;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.portal.internal.Look;
import org.linli.portal.internal.Refusals;
import org.linli.portal.internal.Templates;

/** What all pages share: rendering, refusals, redirects and cookies. */
final class Pages {
    static final String HTML = MediaType.TEXT_HTML + ";charset=UTF-8";

    private static final int YEAR = 31_536_000;

    private final Templates templates;

    Pages(Templates templates) {
        this.templates = templates;
    }

    Response show(Asked asked, String page, Map<String, ?> values) {
        return answer(200, asked, page, values);
    }

    /** The page again, with what was refused on top and at its field, and what was typed still in it. */
    Response refuse(Asked asked, String page, PlatformException refused, Map<String, ?> values) {
        Problem problem = refused.problem();
        Map<String, Object> model = new HashMap<>(values);
        model.put("headline", Refusals.headline(problem, asked.look()));
        model.put("errors", Refusals.errors(problem, asked.look()));
        return answer(problem.status(), asked, page, model);
    }

    /** The page, or the plain page of a problem where it cannot be had. */
    Response orProblem(Asked asked, Supplier<Response> page) {
        try {
            return page.get();
        } catch (PlatformException refused) {
            return refuse(asked, "problem", refused, Map.of());
        }
    }

    private Response answer(int status, Asked asked, String page, Map<String, ?> values) {
        Response.ResponseBuilder answer =
                Response.status(status).type(HTML).entity(templates.render(page, asked.look(), values));
        if (asked.chosen()) {
            answer.header("Set-Cookie", lasting(Look.COOKIE, asked.look().cookie()));
        }
        return answer.build();
    }

    static Response go(String path) {
        return Response.seeOther(URI.create(path)).build();
    }

    /** Goes on and keeps something for a year that tells nothing of anybody. */
    static Response goKeeping(String path, String cookie) {
        return Response.seeOther(URI.create(path)).header("Set-Cookie", cookie).build();
    }

    static String lasting(String name, String value) {
        return name + '=' + value + "; Path=/; Max-Age=" + YEAR + "; HttpOnly; SameSite=Lax";
    }

    /** A cookie with a secret: for some pages only, for a while, never for scripts or other sites. */
    static String secret(String name, String value, Scope scope) {
        return name + '=' + value + "; Path=" + scope.path() + "; Max-Age=" + scope.seconds()
                + "; HttpOnly; SameSite=Strict" + (scope.encrypted() ? "; Secure" : "");
    }

    /** Where a secret goes, how long, and whether by TLS only. */
    record Scope(String path, long seconds, boolean encrypted) {}
}
