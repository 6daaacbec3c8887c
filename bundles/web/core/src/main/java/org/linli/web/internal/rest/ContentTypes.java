// SPDX-License-Identifier: Apache-2.0
package org.linli.web.internal.rest;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import javax.ws.rs.container.ContainerRequestContext;
import javax.ws.rs.container.ContainerResponseContext;
import javax.ws.rs.container.ContainerResponseFilter;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.StreamingOutput;
import javax.ws.rs.ext.Provider;

/** Says what an answer is where the resource does not: JSON for values, and UTF-8 for every text. */
@Provider
final class ContentTypes implements ContainerResponseFilter {
    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (!response.hasEntity()) {
            return;
        }
        MediaType said = response.getMediaType();
        MediaType type =
                said == null || said.isWildcardType() || said.isWildcardSubtype() ? usual(response.getEntity()) : said;
        boolean needsCharset =
                type.getType().equals("text") && !type.getParameters().containsKey(MediaType.CHARSET_PARAMETER);
        response.getHeaders()
                .putSingle(
                        HttpHeaders.CONTENT_TYPE,
                        needsCharset ? type.withCharset(StandardCharsets.UTF_8.name()) : type);
    }

    private static MediaType usual(Object entity) {
        if (entity instanceof CharSequence) {
            return MediaType.TEXT_PLAIN_TYPE;
        }
        return entity instanceof byte[] || entity instanceof InputStream || entity instanceof StreamingOutput
                ? MediaType.APPLICATION_OCTET_STREAM_TYPE
                : MediaType.APPLICATION_JSON_TYPE;
    }
}
