// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal.upkeep;

import java.util.ArrayList;
import java.util.List;
import org.linli.kernel.support.feed.FeedReading;
import org.linli.kernel.support.feed.Reactor;
import org.linli.petition.internal.Neighbours;
import org.linli.petition.internal.PetitionSchema;
import org.linli.petition.internal.channel.AnswersBack;
import org.linli.petition.internal.channel.ChannelRules;
import org.linli.petition.internal.channel.DeliveryPump;
import org.linli.petition.internal.handling.AreaMoves;
import org.linli.petition.internal.handling.HandedOverOrders;
import org.linli.petition.internal.handling.HandlingRules;
import org.linli.petition.internal.handling.JpaWorkOrders;
import org.linli.petition.internal.handling.MovedGrids;
import org.linli.petition.internal.together.CommonAnswers;
import org.linli.petition.internal.together.JpaMerges;
import org.linli.petition.internal.together.MergedResidents;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/**
 * Follows what happens upstream to residents and officers whom petitions know, and here to orders that others are handled
 * with; reads on after its bookmarks.
 */
@Component(service = Followers.class, immediate = true)
public final class Followers {
    private final List<FeedReading> readings = new ArrayList<>();

    @Activate
    public Followers(
            BundleContext context,
            @Reference PetitionSchema schema,
            @Reference Neighbours neighbours,
            @Reference JpaWorkOrders orders,
            @Reference JpaMerges merges,
            @Reference HandlingRules rules,
            @Reference ChannelRules channels,
            @Reference DeliveryPump deliveries) {
        this(
                context,
                schema,
                List.of(
                        new MergedResidents(schema),
                        new HandedOverOrders(schema, neighbours, orders),
                        new MovedGrids(schema, neighbours, new AreaMoves(merges.commands(), orders, neighbours, rules)),
                        new CommonAnswers(schema, merges.commands()),
                        new AnswersBack(schema, channels, deliveries::nudge)));
    }

    Followers(BundleContext context, PetitionSchema schema, List<Reactor> reactors) {
        for (Reactor reactor : reactors) {
            readings.add(FeedReading.of(context, schema.schema(), reactor, schema.clock()));
        }
    }

    /** Stops after the events at work. */
    @Deactivate
    public void close() {
        readings.forEach(FeedReading::close);
    }
}
