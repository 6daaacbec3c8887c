// SPDX-License-Identifier: Apache-2.0
package org.linli.demo.internal.district;

import java.time.Instant;
import java.util.List;
import org.linli.demo.internal.district.Flow.Step;
import org.linli.kernel.AreaCode;
import org.linli.kernel.time.PlatformClock;
import org.linli.petition.OutsideParty;

/**
 * The matters of a district in the last weeks, filed and handled by the commands by which true ones are, each as of its
 * moment. What would be in the future is still to come.
 */
final class Matters {
    private final Gates gates;
    private final District district;
    private final Part part;
    private final Crew crew;
    private final Asking asking;
    private final Acting acting;

    Matters(Gates gates, District district, Part part, People people) {
        this.crew = new Crew(gates.officers, district.code());
        this.gates = gates;
        this.district = district;
        this.part = part;
        this.asking = new Asking(gates, part, crew, people);
        this.acting = new Acting(gates, district, part, crew);
    }

    /** Tells those that were not told yet. */
    void tell() {
        district.sheet()
                .lines("outside")
                .forEach(line -> part.once("outside." + line.key(), () -> gates.outsideParties
                        .save(
                                new OutsideParty(
                                        null,
                                        AreaCode.of(line.part(3)),
                                        line.part(0),
                                        line.part(1),
                                        line.part(2),
                                        true,
                                        0),
                                null,
                                crew.officer(part.made("desk." + district.code())))
                        .id()));
        Instant now = PlatformClock.get().written();
        List<Matter> matters = Matter.of(district, now);
        for (Matter matter : matters) {
            String name = "matter." + matter.number();
            if (!part.isDone(name)) {
                part.going().check();
                // Noted first: one that a crash cut off is left as it is, and nothing is there twice.
                part.note(name);
                tell(matter, now);
            }
        }
    }

    private void tell(Matter matter, Instant now) {
        part.refusals().pass(() -> {
            Asking.Asked asked = PlatformClock.get().retell(matter.filed(), () -> asking.file(matter));
            acting.settled(asked.order());
            for (Step step : matter.flow().steps()) {
                Instant at = step.at(matter.filed());
                if (at.isAfter(now)) {
                    return;
                }
                PlatformClock.get().retell(at, () -> {
                    acting.take(step, matter, asked);
                    return asked;
                });
            }
        });
    }
}
