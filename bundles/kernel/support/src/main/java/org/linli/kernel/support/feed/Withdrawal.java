// SPDX-License-Identifier: Apache-2.0
package org.linli.kernel.support.feed;

import org.osgi.framework.ServiceRegistration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes a published service back; waits for whoever drains it. */
final class Withdrawal {
    private static final Logger LOG = LoggerFactory.getLogger(Withdrawal.class);

    private Withdrawal() {}

    static void of(ServiceRegistration<?> registration) {
        try {
            registration.unregister();
        } catch (IllegalStateException gone) {
            LOG.debug("the framework was faster: {}", gone.getMessage());
        }
    }
}
