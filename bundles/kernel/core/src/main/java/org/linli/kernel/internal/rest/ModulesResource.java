// SPDX-License-Identifier: Apache-2.0
package org.linli.kernel.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import javax.annotation.security.RolesAllowed;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import org.linli.kernel.feed.Feed;
import org.linli.kernel.feed.FeedReader;
import org.linli.kernel.internal.shell.Modules;
import org.linli.kernel.internal.shell.Registry;
import org.linli.kernel.security.Role;
import org.osgi.framework.BundleContext;

/** The modules and how they are; their feeds, and who reads them how far. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.ADMINISTRATOR_NAME)
@Tag(name = "platform", description = "平台运行")
public final class ModulesResource {
    private final Modules modules;
    private final Registry registry;

    ModulesResource(BundleContext context) {
        this.modules = new Modules(context);
        this.registry = new Registry(context);
    }

    @GET
    @Path("modules")
    @Operation(
            operationId = "listModules",
            summary = "The modules that are installed",
            description = "Version, state, tables and health of each, as linli:modules tells them.")
    public List<Modules.Module> modules() {
        return modules.list();
    }

    @GET
    @Path("feeds")
    @Operation(
            operationId = "listFeeds",
            summary = "The feeds and their readers",
            description =
                    "How far each reader is, and what it could not deal with, as linli:feeds and linli:bookmarks tell.")
    public Feeds feeds() {
        return new Feeds(
                registry.all(Feed.class, Feed::name).stream().map(this::feed).toList(),
                registry.all(FeedReader.class, FeedReader::name).stream()
                        .map(name -> registry.reader(name, this::reader))
                        .toList());
    }

    private FeedState feed(String name) {
        return new FeedState(name, registry.feed(name, Feed::head), registry.feed(name, Feed::unnumbered));
    }

    private Reader reader(FeedReader reader) {
        long head = registry.feed(reader.feed(), Feed::head);
        return new Reader(
                reader.name(),
                reader.feed(),
                reader.kind(),
                reader.bookmark(),
                head < 0 ? null : Math.max(0, head - reader.bookmark()),
                reader.poison().stream()
                        .map(event ->
                                new SetAside(event.seq(), event.type(), event.tries(), event.since(), event.error()))
                        .toList());
    }

    record Feeds(List<FeedState> feeds, List<Reader> readers) {}

    record FeedState(
            @Schema(example = "petition") String name,
            @Schema(description = "Number of the newest event") long newest,
            @Schema(description = "How many committed events wait for a number") long waiting) {}

    record Reader(
            @Schema(example = "escalation.judge") String name,
            @Schema(example = "petition") String feed,
            FeedReader.Kind kind,
            @Schema(description = "Number of the last event it has dealt with") long bookmark,
            @Schema(description = "How many events it is behind; null while the feed is away") Long behind,
            @Schema(description = "What it could not deal with") List<SetAside> setAside) {}

    record SetAside(
            long number,
            @Schema(example = "PetitionFiled") String type,
            int tries,
            Instant since,
            @Schema(description = "The last error, without personal data") String error) {}
}
