// SPDX-License-Identifier: Apache-2.0
package org.linli.exchange.internal.microblog;

import java.util.function.Consumer;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The two ways: posts in, private messages out. An adapter of a real network takes the place of the two endpoints: it
 * gives posts as lines of JSON, and takes a message as one JSON object.
 */
final class MicroblogRoutes extends RouteBuilder {
    static final String IN = "exchange-microblog-in";
    static final String OUT = "exchange-microblog-out";
    static final String SEND = "direct:" + OUT;

    private static final Logger LOG = LoggerFactory.getLogger(MicroblogRoutes.class);

    private final Endpoints endpoints;
    private final Consumer<String> incoming;
    private final Consumer<String> tooLong;

    /** Where posts come from, and where messages go. */
    record Endpoints(String in, String out, int longest) {}

    /**
     * @param incoming takes lines of posts
     * @param tooLong takes what is longer than can be read at once
     */
    MicroblogRoutes(Endpoints endpoints, Consumer<String> incoming, Consumer<String> tooLong) {
        this.endpoints = endpoints;
        this.incoming = incoming;
        this.tooLong = tooLong;
    }

    @Override
    public void configure() {
        // what is not taken stays where it was, and comes again
        onException(Exception.class)
                .logExhausted(false)
                .handled(false)
                .process(exchange -> tell(exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Exception.class)));
        from(endpoints.in()).routeId(IN).convertBodyTo(String.class, "UTF-8").process(exchange -> {
            String lines = exchange.getMessage().getBody(String.class);
            if (lines != null && lines.length() > endpoints.longest()) {
                tooLong.accept(lines);
            } else if (lines != null) {
                incoming.accept(lines);
            }
        });
        from(SEND).routeId(OUT).to(endpoints.out());
    }

    private static void tell(Exception failed) {
        boolean away = failed instanceof PlatformException known
                && known.problem().type().equals(Problem.UNAVAILABLE);
        // its message is not ours to write down: it may hold what was written
        LOG.warn(
                "The microblog waits: {}",
                away ? "petitions cannot be filed now" : failed.getClass().getName());
    }
}
