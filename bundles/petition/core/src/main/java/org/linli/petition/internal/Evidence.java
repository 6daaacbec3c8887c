// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal;

import java.util.List;
import javax.persistence.EntityManager;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Attachments that show how a matter was closed. */
final class Evidence {
    private static final Logger LOG = LoggerFactory.getLogger(Evidence.class);

    private Evidence() {}

    /** All of them belong to the petition. */
    static void require(EntityManager manager, String petition, List<String> ids) {
        LOG.trace("{} pieces of evidence for {}", ids.size(), petition);
    }
}
