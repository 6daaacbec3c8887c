// SPDX-License-Identifier: Apache-2.0
package org.linli.web.internal.health;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.linli.kernel.Problem;
import org.linli.web.internal.Paths;
import org.linli.web.internal.Problems;
import org.linli.web.internal.rest.Json;

/** Tells at {@code /system/health} how the platform is, to whoever asks: no personal data, no versions. */
public final class HealthServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final String HEALTH = "/system/health";

    private final transient Health health;
    private final transient Supplier<Set<String>> applications;

    /** @param applications the paths that are served now */
    public HealthServlet(Health health, Supplier<Set<String>> applications) {
        this.health = health;
        this.applications = applications;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = Paths.of(request);
        if (!request.getMethod().equals("GET") && !request.getMethod().equals("HEAD")) {
            response.setHeader("Allow", "GET, HEAD");
            Problems.answer(request, response, Problems.methodNotAllowed());
        } else if (path.equals(HEALTH)) {
            Health.Report report = health.report();
            Map<String, Object> answer = new LinkedHashMap<>();
            answer.put("live", true);
            answer.put("ready", report.ready());
            answer.put("modules", report.modules());
            answer.put("applications", applications.get());
            write(response, report.ready() ? 200 : 503, answer);
        } else if (path.equals(HEALTH + "/live")) {
            write(response, 200, Map.of("live", true));
        } else {
            Problems.answer(request, response, Problem.notFound("resource", path));
        }
    }

    private static void write(HttpServletResponse response, int status, Map<String, Object> answer) throws IOException {
        // A fresh mapper: facts may hold values of a module's own classes.
        ObjectMapper mapper = Json.mapper();
        byte[] body = mapper.writeValueAsBytes(answer);
        response.setStatus(status);
        response.setContentType("application/json");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
