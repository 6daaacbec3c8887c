// SPDX-License-Identifier: Apache-2.0
package org.linli.visit.internal.meeting;

import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.linli.kernel.security.Role;
import org.linli.petition.Channels;
import org.linli.petition.PetitionChannel;
import org.linli.petition.PetitionType;
import org.linli.petition.Petitions;
import org.linli.petition.Receipt;
import org.linli.petition.StaffEntry;

/** Takes what staff enter and gives it numbers. */
final class FakeFiling {
    private static final PetitionType TYPE = new PetitionType("environment", "环境");
    private static final PetitionChannel CHANNEL = new PetitionChannel(
            "yard-meeting",
            "院坝会",
            false,
            Set.of(Role.COMMUNITY_OFFICER, Role.DISPATCHER),
            new PetitionChannel.FirstAsked(PetitionChannel.Who.ENTERING_OFFICER, null),
            PetitionChannel.Back.VOICE);

    private FakeFiling() {}

    static Channels channels(List<StaffEntry> entered) {
        return (Channels) Proxy.newProxyInstance(
                Channels.class.getClassLoader(), new Class<?>[] {Channels.class}, (proxy, method, asked) -> {
                    if (method.getName().equals("in")) {
                        return List.of(CHANNEL);
                    }
                    entered.add((StaffEntry) asked[0]);
                    String number = "P" + entered.size();
                    return new Channels.Entered(
                            "order-" + number, new Receipt(number, "secret", Instant.EPOCH, "社区", null, false));
                });
    }

    static Petitions petitions() {
        return (Petitions) Proxy.newProxyInstance(
                Petitions.class.getClassLoader(),
                new Class<?>[] {Petitions.class},
                (proxy, method, asked) -> method.getName().equals("types")
                        ? List.of(TYPE)
                        : new Receipt("S1", "secret", Instant.EPOCH, "派单台", null, false));
    }
}
