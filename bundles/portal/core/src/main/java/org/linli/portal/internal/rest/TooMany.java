// SPDX-License-Identifier: Apache-2.0
package org.linli.portal.internal.rest;

import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import javax.ws.rs.container.ContainerRequestContext;
import javax.ws.rs.container.ContainerRequestFilter;
import javax.ws.rs.core.Cookie;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.MultivaluedHashMap;
import javax.ws.rs.core.MultivaluedMap;
import javax.ws.rs.core.Response;
import javax.ws.rs.ext.Provider;
import org.linli.kernel.web.WebApplication;
import org.linli.portal.internal.Look;
import org.linli.portal.internal.Templates;

/** What comes too often is not done: it goes back as a page with all that was typed in it, to be sent again by one press. */
@Provider
public final class TooMany implements ContainerRequestFilter {
    private static final int LONGEST = 65_536;

    private final Templates templates;

    TooMany(Templates templates) {
        this.templates = templates;
    }

    @Override
    public void filter(ContainerRequestContext request) throws IOException {
        String seconds = request.getHeaderString(WebApplication.TOO_MANY);
        if (seconds == null) {
            return;
        }
        String type = String.valueOf(request.getHeaderString(HttpHeaders.CONTENT_TYPE));
        boolean photos = type.startsWith(MediaType.MULTIPART_FORM_DATA);
        Cookie look = request.getCookies().get(Look.COOKIE);
        String path = "/" + request.getUriInfo().getPath().replaceFirst("^/", "");
        request.abortWith(answer(
                Look.of(look == null ? null : look.getValue()),
                Map.of(
                        "seconds",
                        seconds,
                        "path",
                        path,
                        "photos",
                        photos,
                        "typed",
                        photos ? fields(type, request.getEntityStream()) : fields(request.getEntityStream()))));
    }

    private Response answer(Look look, Map<String, ?> model) {
        return Response.status(429)
                .type(Pages.HTML)
                .header(HttpHeaders.RETRY_AFTER, model.get("seconds"))
                .entity(templates.render("slow", look, model))
                .build();
    }

    private static MultivaluedMap<String, String> fields(String type, InputStream body) {
        MultivaluedMap<String, String> typed = new MultivaluedHashMap<>();
        FormStream parts = new FormStream(type, body);
        if (Photos.readFields(parts, typed) != null) {
            parts.finish();
        }
        return typed;
    }

    private static MultivaluedMap<String, String> fields(InputStream body) throws IOException {
        MultivaluedMap<String, String> typed = new MultivaluedHashMap<>();
        for (String pair : new String(body.readNBytes(LONGEST), StandardCharsets.UTF_8).split("&")) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                typed.add(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
            }
        }
        return typed;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
