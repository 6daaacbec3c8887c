// SPDX-License-Identifier: Apache-2.0
package org.linli.visit.internal.rest;

import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.Response;
import org.linli.kernel.AreaCode;
import org.linli.kernel.support.Input;
import org.linli.kernel.support.rest.Bodies;

/** What requests have in common. */
final class Requests {
    static final String KEY = "Idempotency-Key";
    static final String ID = "01JD3M9Z7Q4K8V2N5R6T1W0XYA";
    static final String AREA = "990101001001";
    static final String KEY_WORDS = "The same key and body again does nothing more; 8 to 100 characters";
    static final String SEEN = "The version you saw, as in its ETag";
    static final String CURSOR = "`next` of the page before";
    static final String SIZE = "How many, 1 to 200, usually 50";

    private static final int SHORTEST_KEY = 8;
    private static final int LONGEST_KEY = 100;

    private Requests() {}

    /** The header; null when it is not there. */
    static String key(String header) {
        if (header != null) {
            new Input().text(KEY, header, SHORTEST_KEY, LONGEST_KEY).check();
        }
        return header;
    }

    static AreaCode area(String area) {
        return AreaCode.of(Bodies.parameter("area", area));
    }

    /** An answer that nobody keeps: it tells of people. */
    static Response.ResponseBuilder unkept(Object entity) {
        return Response.ok(entity).header(HttpHeaders.CACHE_CONTROL, "no-store");
    }
}
