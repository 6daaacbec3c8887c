// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal.rest;

import java.util.Set;
import org.linli.petition.internal.channel.JpaDeliveries;
import org.linli.petition.internal.filing.JpaChannels;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The part of the module's resources that is about ways in and back. */
@Component(service = ChannelResources.class)
public final class ChannelResources {
    private final Set<Object> resources;

    @Activate
    public ChannelResources(@Reference JpaChannels channels, @Reference JpaDeliveries deliveries) {
        this.resources = Set.of(
                new ChannelResource(channels),
                new EntryResource(channels),
                new CallResource(channels),
                new DeliveryResource(deliveries));
    }

    Set<Object> all() {
        return resources;
    }
}
