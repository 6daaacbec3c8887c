// SPDX-License-Identifier: Apache-2.0
package org.linli.web.internal.rest;

import java.net.URI;
import javax.ws.rs.core.Response.ResponseBuilder;
import javax.ws.rs.ext.RuntimeDelegate;
import org.apache.cxf.jaxrs.impl.ResponseBuilderImpl;
import org.apache.cxf.jaxrs.impl.RuntimeDelegateImpl;
import org.apache.cxf.jaxrs.impl.UriInfoImpl;
import org.apache.cxf.message.Message;
import org.apache.cxf.phase.PhaseInterceptorChain;

/** CXF as the process's JAX-RS, with one correction: a Location that begins with a slash is meant from the root. */
public final class Answers extends RuntimeDelegateImpl {
    private Answers() {}

    /** Else JAX-RS looks for an implementation through whatever class loader the first caller has. */
    public static void install() {
        RuntimeDelegate.setInstance(new Answers());
    }

    /** Leaves CXF's own behind, which holds nothing of this bundle. */
    public static void uninstall() {
        RuntimeDelegate.setInstance(new RuntimeDelegateImpl());
    }

    @Override
    public ResponseBuilder createResponseBuilder() {
        return new Rooted();
    }

    private static final class Rooted extends ResponseBuilderImpl {
        @Override
        public ResponseBuilder location(URI location) {
            Message message = PhaseInterceptorChain.getCurrentMessage();
            boolean fromRoot = !location.isAbsolute() && location.getRawPath().startsWith("/");
            if (message == null || !fromRoot) {
                return super.location(location);
            }
            UriInfoImpl asked = new UriInfoImpl(message.getExchange().getInMessage(), null);
            return super.location(asked.getBaseUri().resolve(location));
        }
    }
}
