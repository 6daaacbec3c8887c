// SPDX-License-Identifier: Apache-2.0
package org.linli.escalation.internal.policy;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.linli.kernel.PlatformException;
import org.linli.petition.Edition;
import org.osgi.framework.ServiceRegistration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Publishes editions of rules that are in force, as files are. For one area an edition is asked before a file; else the
 * nearest area decides, be it an edition's or a file's.
 */
public final class EditionPolicies {
    /** Above the files, which have 0, and below what a vendor ranks higher on purpose. */
    static final int RANKING = 100;

    private static final Logger LOG = LoggerFactory.getLogger(EditionPolicies.class);

    private final ConfiguredPolicies configured;
    private final Map<String, List<ServiceRegistration<?>>> published = new HashMap<>();

    public EditionPolicies(ConfiguredPolicies configured) {
        this.configured = configured;
    }

    /** These are in force, and no others. */
    public synchronized void inForce(List<Edition> editions) {
        Set<String> gone = new HashSet<>(published.keySet());
        for (Edition edition : editions) {
            gone.remove(edition.id());
            if (!published.containsKey(edition.id())) {
                publish(edition);
            }
        }
        gone.forEach(id -> ConfiguredPolicies.unpublish(published.remove(id)));
    }

    private void publish(Edition edition) {
        try {
            ConfiguredPolicy policy = EditionText.read(edition);
            published.put(edition.id(), configured.publish(policy, source(edition), RANKING));
            LOG.info("{} is in force: {}", source(edition), PolicyWords.deadline(policy));
        } catch (PlatformException wrong) {
            // it was right when it was approved: by an older or newer version of this module
            LOG.error("{} cannot be used by this version and decides nothing", source(edition), wrong);
            published.put(edition.id(), List.of());
        }
    }

    private static String source(Edition edition) {
        return "edition " + edition.number() + (edition.area() == null ? "" : " of " + edition.area());
    }

    /** Takes all out. */
    public synchronized void close() {
        inForce(List.of());
    }
}
