// SPDX-License-Identifier: Apache-2.0
package org.linli.web.internal.openapi;

import java.io.IOException;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.linli.web.internal.Problems;
import org.linli.web.internal.gate.Applications;

/** The description of all applications at {@code /api/openapi.json}, made anew when they have changed. */
public final class DescriptionServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    private final transient Applications applications;
    private transient volatile Written written = new Written(-1, new byte[0]);

    public DescriptionServlet(Applications applications) {
        this.applications = applications;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!request.getMethod().equals("GET") && !request.getMethod().equals("HEAD")) {
            response.setHeader("Allow", "GET, HEAD");
            Problems.answer(request, response, Problems.methodNotAllowed());
            return;
        }
        byte[] body = current();
        response.setContentType("application/json");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    private byte[] current() {
        long changes = applications.changes();
        Written known = written;
        if (known.changes != changes) {
            known = new Written(changes, Description.of(applications.serving()));
            written = known;
        }
        return known.body;
    }

    private record Written(long changes, byte[] body) {}
}
