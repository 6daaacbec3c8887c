// SPDX-License-Identifier: Apache-2.0
package org.linli.portal.internal.rest;

import org.linli.grid.PublicTeams;
import org.linli.organization.Areas;
import org.linli.petition.Attachments;
import org.linli.petition.Duplicates;
import org.linli.petition.HeldCalls;
import org.linli.petition.KnownWorks;
import org.linli.petition.Petitions;
import org.linli.registry.OwnData;
import org.linli.visit.Consultations;
import org.linli.visit.YardMeetings;

/** Whom the pages ask, each through a gate. */
record Neighbours(
        Areas areas,
        Petitions petitions,
        Duplicates duplicates,
        KnownWorks works,
        Attachments attachments,
        HeldCalls calls,
        PublicTeams teams,
        YardMeetings meetings,
        Consultations consultations,
        OwnData ownData) {}
