// SPDX-License-Identifier: Apache-2.0
package org.linli.grid.internal.redraw;

import java.util.List;
import org.linli.grid.Finding;
import org.linli.grid.Proof;
import org.linli.grid.ProposedChange;
import org.linli.grid.ResponsibilityProofs;
import org.linli.kernel.AreaCode;
import org.linli.kernel.Page;
import org.linli.kernel.security.Actor;

/** The proof is away. */
final class NobodyProves implements ResponsibilityProofs {
    @Override
    public Proof start(AreaCode area, Actor by) {
        throw RedrawStoriesTest.away();
    }

    @Override
    public Proof find(String id, Actor by) {
        throw RedrawStoriesTest.away();
    }

    @Override
    public Page<Finding> findings(String id, Part part, Actor by) {
        throw RedrawStoriesTest.away();
    }

    @Override
    public List<Finding> check(ProposedChange change) {
        throw RedrawStoriesTest.away();
    }
}
