// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal.template;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.linli.kernel.PlatformException;
import org.linli.kernel.security.Actor;
import org.linli.petition.Edition;
import org.linli.petition.internal.PetitionSchema;
import org.linli.petition.internal.review.JpaEditions;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The editions of prepared answers that are in force: read when they are first asked for, when this node is told of a
 * change, and again after some seconds, because another node may have approved one.
 */
@Component(service = TemplatesInForce.class)
public final class TemplatesInForce {
    private static final Logger LOG = LoggerFactory.getLogger(TemplatesInForce.class);
    private static final Duration KNOWN_FOR = Duration.ofSeconds(5);
    private static final Actor BY = Actor.system("petition");

    private final JpaEditions editions;
    private final PetitionSchema schema;
    private volatile Known known = new Known(Instant.MIN, List.of(), List.of());

    /** What was read, of which editions, and until when that is good. */
    private record Known(Instant until, List<Edition> editions, List<TemplateList> lists) {}

    @Activate
    public TemplatesInForce(@Reference JpaEditions editions, @Reference PetitionSchema schema) {
        this.editions = editions;
        this.schema = schema;
    }

    /** Not in a transaction. */
    List<TemplateList> now() {
        Known last = known;
        Instant now = schema.now();
        if (now.isBefore(last.until())) {
            return last.lists();
        }
        List<Edition> inForce = editions.inForce(TemplateEditions.KIND, BY);
        List<TemplateList> lists = inForce.equals(last.editions())
                ? last.lists()
                : inForce.stream().flatMap(TemplatesInForce::read).toList();
        known = new Known(now.plus(KNOWN_FOR), inForce, lists);
        return lists;
    }

    /** They are read again. */
    void forget() {
        Known last = known;
        known = new Known(Instant.MIN, last.editions(), last.lists());
    }

    private static Stream<TemplateList> read(Edition edition) {
        try {
            return Stream.of(TemplateText.read(edition));
        } catch (PlatformException wrong) {
            // it was right when it was approved: by an older or newer version of this module
            LOG.error("Edition {} of templates cannot be used by this version", edition.number(), wrong);
            return Stream.empty();
        }
    }
}
