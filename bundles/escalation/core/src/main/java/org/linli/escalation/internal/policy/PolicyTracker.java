// SPDX-License-Identifier: Apache-2.0
package org.linli.escalation.internal.policy;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.linli.escalation.spi.OrderFacts;
import org.linli.kernel.AreaCode;
import org.linli.kernel.PlatformException;
import org.linli.kernel.pack.Pack;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceReference;
import org.osgi.util.tracker.ServiceTracker;
import org.osgi.util.tracker.ServiceTrackerCustomizer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The policies for one question that are there now, ours and vendors'. */
final class PolicyTracker<P> implements AutoCloseable, ServiceTrackerCustomizer<P, P> {
    private static final Logger LOG = LoggerFactory.getLogger(PolicyTracker.class);

    private final BundleContext context;
    private final Map<ServiceReference<P>, Candidate<P>> candidates = new ConcurrentHashMap<>();
    private final ServiceTracker<P, P> tracker;

    PolicyTracker(BundleContext context, Class<P> question) {
        this.context = context;
        this.tracker = new ServiceTracker<>(context, question, this);
        tracker.open();
    }

    Collection<Candidate<P>> there() {
        return List.copyOf(candidates.values());
    }

    @Override
    public P addingService(ServiceReference<P> reference) {
        P policy = context.getService(reference);
        if (policy != null) {
            enter(reference, policy);
        }
        return policy;
    }

    @Override
    public void modifiedService(ServiceReference<P> reference, P policy) {
        candidates.remove(reference);
        enter(reference, policy);
    }

    @Override
    public void removedService(ServiceReference<P> reference, P policy) {
        candidates.remove(reference);
        context.ungetService(reference);
    }

    @Override
    public void close() {
        tracker.close();
    }

    private void enter(ServiceReference<P> reference, P policy) {
        String source = source(reference);
        try {
            String area = text(reference, OrderFacts.AREA, null);
            Integer ranking = reference.getProperty(Constants.SERVICE_RANKING) instanceof Integer given ? given : 0;
            long id = (Long) reference.getProperty(Constants.SERVICE_ID);
            String says = text(reference, OrderFacts.SAYS, policy.toString());
            candidates.put(
                    reference,
                    new Candidate<>(policy, area == null ? null : AreaCode.of(area), ranking, id, source, says));
        } catch (PlatformException noArea) {
            LOG.error("Policy of {} is not used: its property {}", source, OrderFacts.AREA, noArea);
        }
    }

    /** What a pack's bundle brings comes from the pack, whatever it says. */
    private static String source(ServiceReference<?> reference) {
        Bundle bundle = reference.getBundle();
        String source = text(reference, OrderFacts.SOURCE, bundle.getSymbolicName());
        if (bundle.getHeaders("").get(Pack.HEADER) == null) {
            return source;
        }
        String pack =
                bundle.getSymbolicName().substring(bundle.getSymbolicName().lastIndexOf('.') + 1) + "/";
        return source.startsWith(pack) ? source : pack + source;
    }

    private static String text(ServiceReference<?> reference, String property, String absent) {
        Object value = reference.getProperty(property);
        return value == null || value.toString().isBlank()
                ? absent
                : value.toString().strip();
    }
}
