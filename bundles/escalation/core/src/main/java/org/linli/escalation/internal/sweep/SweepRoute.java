// SPDX-License-Identifier: Apache-2.0
package org.linli.escalation.internal.sweep;

import java.time.Duration;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Every few seconds: what is due? The route knows when, the sweep knows what. */
final class SweepRoute extends RouteBuilder {
    static final String ID = "escalation-sweep";

    private static final Logger LOG = LoggerFactory.getLogger(SweepRoute.class);

    private final Sweep sweep;
    private final Duration every;

    SweepRoute(Sweep sweep, Duration every) {
        this.sweep = sweep;
        this.every = every;
    }

    @Override
    public void configure() {
        onException(Exception.class)
                .handled(true)
                .process(exchange -> tell(exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Exception.class)));
        from("timer:" + ID + "?fixedRate=false&delay=1000&period=" + every.toMillis())
                .routeId(ID)
                .process(exchange -> sweep.run());
    }

    private void tell(Exception failed) {
        boolean away = failed instanceof PlatformException known
                && known.problem().type().equals(Problem.UNAVAILABLE);
        if (away) {
            LOG.warn("The sweep waits {} s more: {}", every.toSeconds(), failed.getMessage());
        } else {
            LOG.error("The sweep failed and is tried again in {} s", every.toSeconds(), failed);
        }
    }
}
