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
