// SPDX-License-Identifier: Apache-2.0
package org.linli.portal.internal.rest;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.SecurityContext;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.kernel.security.Actor;
import org.linli.portal.internal.Refusals;
import org.linli.portal.internal.Templates;

/** What all pages share: rendering, refusals, redirects, and who asks. */
final class Pages {
    static final String HTML = MediaType.TEXT_HTML + ";charset=UTF-8";

    private final Templates templates;

    Pages(Templates templates) {
        this.templates = templates;
    }

    Response show(String page, Map<String, ?> values) {
        return Response.ok(templates.render(page, values), HTML).build();
    }

    /** The page again, with what was refused on top and what was typed still in it. */
    Response refuse(String page, PlatformException refused, Map<String, ?> values) {
        Problem problem = refused.problem();
        Map<String, Object> model = new HashMap<>(values);
        model.put("headline", Refusals.headline(problem));
        model.put("hints", Refusals.hints(problem));
        return Response.status(problem.status())
                .type(HTML)
                .entity(templates.render(page, model))
                .build();
    }

    /** The page, or the plain page of a problem where it cannot be had. */
    Response orProblem(Supplier<Response> page) {
        try {
            return page.get();
        } catch (PlatformException refused) {
            return refuse("problem", refused, Map.of());
        }
    }

    static Response go(String path) {
        return Response.seeOther(URI.create(path)).build();
    }

    static Actor caller(SecurityContext security) {
        return security != null && security.getUserPrincipal() instanceof Actor actor ? actor : Actor.ANONYMOUS;
    }

    static String orNull(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
