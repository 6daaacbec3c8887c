// SPDX-License-Identifier: Apache-2.0
package org.linli.organization.internal.rest;

import org.junit.Test;
import org.linli.kernel.Problem;
import org.linli.kernel.security.Actor;
import org.linli.kernel.security.Grant;
import org.linli.kernel.security.Role;
import org.linli.organization.testing.Refusals;
import org.linli.organization.testing.TestCity;

public class ConcernTest {
    private final Actor worker = TestCity.actor("worker", new Grant(Role.GRID_WORKER, TestCity.FIRST_GRID));

    @Test
    public void anAreaConcernsWhoWorksInItAboveItOrInPartOfIt() {
        Concern.require(worker, TestCity.FIRST_GRID);
        Concern.require(worker, TestCity.FIRST_COMMUNITY);
        Concern.require(TestCity.actor("east", new Grant(Role.SUPERVISOR, TestCity.EAST)), TestCity.FIRST_GRID);
        Concern.require(TestCity.ADMINISTRATOR, TestCity.WEST);
    }

    @Test
    public void andNobodyElse() {
        Refusals.of(Problem.FORBIDDEN, () -> Concern.require(worker, TestCity.SECOND_GRID));
        Refusals.of(Problem.FORBIDDEN, () -> Concern.require(worker, TestCity.SECOND_COMMUNITY));
        Refusals.of(Problem.UNAUTHENTICATED, () -> Concern.require(Actor.ANONYMOUS, TestCity.EAST));
    }
}
