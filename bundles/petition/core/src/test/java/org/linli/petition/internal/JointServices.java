// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal;

import org.linli.petition.internal.joint.JpaAttentions;
import org.linli.petition.internal.joint.JpaMediations;
import org.linli.petition.internal.joint.JpaOutsideParties;
import org.linli.petition.internal.joint.JpaParticipations;
import org.linli.petition.internal.joint.JpaSupervisions;
import org.linli.petition.internal.joint.JpaWhistles;
import org.linli.petition.internal.joint.SupervisionSettings;
import org.linli.petition.internal.whistle.ConfiguredWhistles;

/** What handling together offers, as it is shipped. */
public final class JointServices {
    public final ConfiguredWhistles rules = new ConfiguredWhistles();
    final SupervisionSettings supervising = new SupervisionSettings();
    public final JpaWhistles whistles;
    public final JpaParticipations participations;
    public final JpaOutsideParties parties;
    public final JpaMediations mediations;
    public final JpaSupervisions supervisions;
    public final JpaAttentions attentions;

    JointServices(PetitionSchema schema, PetitionFeed feed, PetitionSettings settings, Neighbours neighbours) {
        whistles = new JpaWhistles(schema, feed, settings, neighbours, rules);
        participations = new JpaParticipations(schema, feed, settings, neighbours);
        parties = new JpaOutsideParties(schema);
        mediations = new JpaMediations(schema, feed, settings, neighbours);
        supervisions = new JpaSupervisions(schema, feed, settings, supervising, neighbours);
        attentions = new JpaAttentions(schema, settings, supervising, neighbours);
    }
}
