// SPDX-License-Identifier: Apache-2.0
package org.linli.web.internal.rest;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.jaxrs.json.JacksonJsonProvider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import javax.ws.rs.Consumes;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.MultivaluedMap;
import javax.ws.rs.ext.Provider;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;

/** Reads and writes JSON bodies; a resource method never gets none where it wants one. */
@Provider
@Consumes({MediaType.APPLICATION_JSON, "application/*+json"})
@Produces({MediaType.APPLICATION_JSON, "application/*+json"})
final class JsonBodies extends JacksonJsonProvider {
    JsonBodies(ObjectMapper mapper) {
        super(mapper);
    }

    @Override
    public Object readFrom(
            Class<Object> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream body)
            throws IOException {
        Object read = super.readFrom(type, genericType, annotations, mediaType, headers, body);
        if (read == null) {
            throw new PlatformException(Problem.malformed("the body is empty or null; expected: a JSON value"));
        }
        return read;
    }
}
