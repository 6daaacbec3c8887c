// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal;

import org.linli.petition.internal.whistle.ConfiguredWhistles;

/** What handling together offers, as it is shipped. */
final class JointServices {
    final ConfiguredWhistles rules = new ConfiguredWhistles();
    final SupervisionSettings supervising = new SupervisionSettings();
    final JpaWhistles whistles;
    final JpaParticipations participations;
    final JpaOutsideParties parties;
    final JpaMediations mediations;
    final JpaSupervisions supervisions;
    final JpaAttentions attentions;

    JointServices(PetitionSchema schema, PetitionFeed feed, PetitionSettings settings, Neighbours neighbours) {
        whistles = new JpaWhistles(schema, feed, settings, neighbours, rules);
        participations = new JpaParticipations(schema, feed, settings, neighbours);
        parties = new JpaOutsideParties(schema);
        mediations = new JpaMediations(schema, feed, settings, neighbours);
        supervisions = new JpaSupervisions(schema, feed, settings, supervising, neighbours);
        attentions = new JpaAttentions(schema, settings, supervising, neighbours);
    }
}
