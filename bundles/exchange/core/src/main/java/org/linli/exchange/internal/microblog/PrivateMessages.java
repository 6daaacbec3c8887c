// SPDX-License-Identifier: Apache-2.0
package org.linli.exchange.internal.microblog;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.apache.camel.CamelExecutionException;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.kernel.support.Json;
import org.linli.petition.spi.Channel;

/** Answers to posts, as private messages to their accounts; one id is sent once. */
final class PrivateMessages implements Channel {
    private static final Duration LATER = Duration.ofMinutes(1);

    private final ProducerTemplate producer;
    private final Posts posts;

    PrivateMessages(ProducerTemplate producer, Posts posts) {
        this.producer = producer;
        this.posts = posts;
    }

    /**
     * What goes out.
     *
     * @param id of the answer; the same again is the same message
     * @param to the account
     * @param text for the reader
     * @param at when it was answered
     */
    record Message(String id, String to, String text, Instant at) {}

    @Override
    public String name() {
        return "微博";
    }

    @Override
    public Delivered deliver(Answer answer) {
        if (answer.replyTo() == null || answer.replyTo().isBlank()) {
            return Delivered.REFUSED;
        }
        if (posts.wasSent(answer.id())) {
            return Delivered.SENT;
        }
        Message message =
                new Message(answer.id(), answer.replyTo(), "【诉求" + answer.number() + "】" + answer.words(), answer.at());
        try {
            producer.sendBodyAndHeaders(
                    MicroblogRoutes.SEND,
                    Json.write(message) + "\n",
                    Map.of(Exchange.FILE_NAME, answer.id() + ".json", Exchange.CHARSET_NAME, "UTF-8"));
        } catch (CamelExecutionException failed) {
            throw new PlatformException(Problem.unavailable("microblog", LATER), failed);
        }
        posts.sent(answer.id());
        return Delivered.SENT;
    }
}
