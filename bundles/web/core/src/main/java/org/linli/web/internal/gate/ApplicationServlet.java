// SPDX-License-Identifier: Apache-2.0
package org.linli.web.internal.gate;

import java.io.IOException;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.linli.kernel.PlatformException;
import org.linli.kernel.web.WebApplication;
import org.linli.web.internal.Paths;
import org.linli.web.internal.Problems;
import org.linli.web.internal.rest.HostedApplication;
import org.osgi.framework.ServiceReference;

/** Takes every request that nobody else takes to the application it is for, through the gate. */
public final class ApplicationServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    private final transient RequestGate<ServiceReference<WebApplication>, HostedApplication> gate;

    public ApplicationServlet(RequestGate<ServiceReference<WebApplication>, HostedApplication> gate) {
        this.gate = gate;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try (RequestGate.Pass<HostedApplication> pass = gate.enter(Paths.of(request))) {
            pass.application().serve(getServletConfig(), request, response);
        } catch (PlatformException refused) {
            Problems.answer(request, response, refused.problem());
        }
    }
}
