// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal.rest;

import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.StreamingOutput;
import org.linli.petition.Attachment;
import org.linli.petition.Attachments.Content;

/** Files over HTTP. */
final class Files {
    static final String BINARY = "application/octet-stream";

    private Files() {}

    /** It was added. */
    static Response added(String list, Attachment attachment) {
        return Response.created(URI.create(list + "/" + attachment.id()))
                .entity(attachment)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    /** To be kept as a file, not shown as a page, whatever is in it; read piece by piece. */
    static Response download(Content content) {
        Attachment about = content.about();
        StreamingOutput bytes = out -> {
            try (InputStream in = content.content()) {
                in.transferTo(out);
            }
        };
        return Response.ok(bytes, about.kind().mediaType())
                .header(HttpHeaders.CONTENT_LENGTH, about.bytes())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename*=UTF-8''" + encoded(about.name()))
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    private static String encoded(String name) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A");
    }
}
