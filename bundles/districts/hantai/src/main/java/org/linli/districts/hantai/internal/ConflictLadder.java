// SPDX-License-Identifier: Apache-2.0
package org.linli.districts.hantai.internal;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.linli.escalation.spi.LadderPolicy;
import org.linli.escalation.spi.OrderFacts;
import org.linli.kernel.AreaCode;
import org.linli.kernel.AreaLevel;
import org.osgi.framework.Constants;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;

/**
 * Small things stay in the grid, disputes in the community, conflicts end in the subdistrict: what is a conflict goes past
 * the community. A file has one ladder for all matters; here the kind of matter decides.
 */
@Component(
        configurationPid = "org.linli.districts.hantai.ladder",
        configurationPolicy = ConfigurationPolicy.REQUIRE,
        property = Constants.SERVICE_RANKING + ":Integer=50")
public final class ConflictLadder implements LadderPolicy {
    private final Set<String> conflicts;

    /** What the pack's file says. */
    public @interface Said {
        /** The types of petitions that are conflicts, parted by commas. */
        String conflicts() default "";
    }

    @Activate
    public ConflictLadder(Said said) {
        this(said.conflicts());
    }

    ConflictLadder(String conflicts) {
        this.conflicts = Stream.of(conflicts.split("[,，、]"))
                .map(String::strip)
                .filter(type -> !type.isEmpty())
                .collect(Collectors.toSet());
    }

    @Override
    public Optional<AreaCode> next(OrderFacts order) {
        AreaLevel lowest = conflicts.contains(order.type()) ? AreaLevel.SUBDISTRICT : AreaLevel.COMMUNITY;
        return Stream.of(AreaLevel.COMMUNITY, AreaLevel.SUBDISTRICT)
                .filter(level -> level.compareTo(lowest) <= 0)
                .filter(level -> level.compareTo(order.level().level()) < 0)
                .findFirst()
                .flatMap(order.area()::at);
    }
}
