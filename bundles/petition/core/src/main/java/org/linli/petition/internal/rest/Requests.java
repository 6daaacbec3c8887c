// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal.rest;

import javax.ws.rs.core.Response;
import javax.ws.rs.core.SecurityContext;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.kernel.support.Input;
import org.linli.kernel.support.rest.Caller;
import org.linli.kernel.support.rest.Versions;
import org.linli.petition.Command;
import org.linli.petition.WorkOrder;

/** What all requests have in common. */
final class Requests {
    static final String IF_MATCH = "If-Match";
    static final String KEY = "Idempotency-Key";

    /** What descriptions of steps have in common. */
    static final String ID = "01JD3M9Z7Q4K8V2N5R6T1W0XYA";

    static final String SEEN = "The version you saw, as in its ETag; a changed order is refused";
    static final String KEY_WORDS = "The same key and body again does nothing more; 8 to 100 characters";
    static final String ILLEGAL = "Not possible in this state; the problem names the state and what is possible";
    static final String STALE = "The order changed since the version in If-Match";

    private static final int SHORTEST_KEY = 8;
    private static final int LONGEST_KEY = 100;

    private Requests() {}

    /** @throws PlatformException malformed, when there is none */
    static <T> T required(T body) {
        if (body == null) {
            throw new PlatformException(Problem.malformed("the request needs a JSON body"));
        }
        return body;
    }

    /** The header; null when it is not there. */
    static String key(String header) {
        if (header != null) {
            new Input().text(KEY, header, SHORTEST_KEY, LONGEST_KEY).check();
        }
        return header;
    }

    static Command command(String order, String ifMatch, String key, SecurityContext caller) {
        return new Command(order, ifMatch == null ? null : Versions.required(ifMatch), key(key), Caller.of(caller));
    }

    static Response answer(WorkOrder order) {
        return Response.ok(order).tag(Versions.tag(order.version())).build();
    }
}
