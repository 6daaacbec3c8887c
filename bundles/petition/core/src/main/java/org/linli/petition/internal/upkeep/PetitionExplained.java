// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal.upkeep;

import java.util.List;
import java.util.stream.Stream;
import org.linli.kernel.AreaCode;
import org.linli.kernel.config.DecidedBy;
import org.linli.kernel.config.Explaining;
import org.linli.petition.internal.Names;
import org.linli.petition.internal.channel.ChannelRules;
import org.linli.petition.internal.handling.HandlingRules;
import org.linli.petition.internal.template.ConfiguredTemplates;
import org.linli.petition.internal.type.ConfiguredTypes;
import org.linli.petition.internal.whistle.ConfiguredWhistles;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The module's files: which decides where, and which are refused. */
@Component(
        service = {Explaining.class, PetitionExplained.class},
        immediate = true)
public final class PetitionExplained implements Explaining {
    private final ConfiguredTypes types;
    private final ChannelRules channels;
    private final HandlingRules handling;
    private final ConfiguredWhistles whistles;
    private final ConfiguredTemplates templates;

    @Activate
    public PetitionExplained(
            @Reference ConfiguredTypes types,
            @Reference ChannelRules channels,
            @Reference HandlingRules handling,
            @Reference ConfiguredWhistles whistles,
            @Reference ConfiguredTemplates templates) {
        this.types = types;
        this.channels = channels;
        this.handling = handling;
        this.whistles = whistles;
        this.templates = templates;
    }

    @Override
    public String module() {
        return Names.MODULE;
    }

    @Override
    public List<DecidedBy> explain(AreaCode area) {
        return Stream.of(
                        types.explain(area),
                        channels.explain(area),
                        handling.explain(area),
                        whistles.explain(area),
                        templates.explain(area))
                .flatMap(List::stream)
                .toList();
    }

    @Override
    public List<String> refused() {
        return Stream.of(
                        types.refused(),
                        channels.refused(),
                        handling.refused(),
                        whistles.refused(),
                        templates.refused())
                .flatMap(List::stream)
                .toList();
    }
}
