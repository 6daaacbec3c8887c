// SPDX-License-Identifier: Apache-2.0
package org.linli.organization.internal;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.linli.kernel.AreaCode;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.kernel.gate.ServiceGate;
import org.linli.kernel.security.Actor;
import org.linli.kernel.security.Role;
import org.linli.kernel.support.Input;
import org.linli.organization.spi.ChangeCheck;
import org.linli.organization.spi.Harm;
import org.linli.organization.spi.ProposedStaffing;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks, before a change, whether it would leave a place without somebody responsible. Nobody to ask, too slow, or failing:
 * the change is allowed, for a module to the right must not stop this one.
 */
@Component(service = ChangeChecks.class)
public final class ChangeChecks {
    private static final Logger LOG = LoggerFactory.getLogger(ChangeChecks.class);
    private static final int LONGEST_REASON = 500;
    private static final int AT_ONCE = 4;
    private static final int WAITING = 16;

    private final ServiceGate<ChangeCheck> gate;
    private final ChangeCheck check;
    private final OrganizationSchema schema;
    private final Diary diary;
    private final ExecutorService asking;

    @Activate
    public ChangeChecks(BundleContext context, @Reference OrganizationSchema schema, @Reference Diary diary) {
        this.gate = new ServiceGate<>(context, ChangeCheck.class, null, Duration.ofMillis(1));
        this.check = gate.service();
        this.schema = schema;
        this.diary = diary;
        this.asking = asking();
    }

    /** For tests: one to ask, or null for nobody. */
    ChangeChecks(ChangeCheck check, OrganizationSchema schema, Diary diary) {
        this.gate = null;
        this.check = check;
        this.schema = schema;
        this.diary = diary;
        this.asking = asking();
    }

    private static ExecutorService asking() {
        ThreadPoolExecutor pool = new ThreadPoolExecutor(
                AT_ONCE, AT_ONCE, 1, TimeUnit.SECONDS, new LinkedBlockingQueue<>(WAITING), run -> {
                    Thread thread = new Thread(run, "organization change check");
                    thread.setDaemon(true);
                    return thread;
                });
        pool.allowCoreThreadTimeOut(true);
        return pool;
    }

    /** Closes the gate; no thread is interrupted. */
    @Deactivate
    public void close() {
        asking.shutdown();
        if (gate != null) {
            gate.close();
        }
    }

    /**
     * Refuses a change that makes something worse, unless that is accepted; not inside of a transaction. What the platform
     * does by itself was checked by whoever decided it.
     *
     * @param accepted why gaps are accepted; null when they are not
     * @throws PlatformException invalid {@code acceptGaps}, with what gets worse
     */
    void require(ProposedStaffing change, String accepted, Actor by) {
        boolean nothing = change.areas().isEmpty() && change.seats().isEmpty();
        if (nothing || by.may(null, Role.SYSTEM) || check == null || gate != null && !gate.isOpen()) {
            return;
        }
        if (accepted != null) {
            new Input().text("reason", accepted, 2, LONGEST_REASON).check();
        }
        List<Harm> harms = harms(change);
        if (harms.isEmpty()) {
            return;
        }
        if (accepted == null) {
            throw new PlatformException(refusal(harms));
        }
        Harm first = harms.get(0);
        String subject = first.area() == null ? "all" : first.area().value();
        String kinds = harms.stream()
                .collect(Collectors.groupingBy(Harm::kind, Collectors.counting()))
                .toString();
        schema.write(em -> {
            diary.log(em, by, Diary.Action.GAPS_ACCEPTED, subject, kinds + "; reason: " + accepted);
            return null;
        });
    }

    private static Problem refusal(List<Harm> harms) {
        return new Problem(
                Problem.INVALID,
                422,
                "Responsibility would have a gap",
                harms.get(0).words(),
                harms.stream()
                        .map(harm -> new Problem.Violation(
                                "acceptGaps",
                                harm.words(),
                                "no gap in responsibility; or acceptGaps=true with a reason"))
                        .toList(),
                Map.of("gaps", harms.stream().map(ChangeChecks::facts).toList()));
    }

    private static Map<String, String> facts(Harm harm) {
        AreaCode area = harm.area();
        return Map.of("kind", harm.kind(), "area", area == null ? "" : area.value());
    }

    private List<Harm> harms(ProposedStaffing change) {
        try {
            return asking.submit(() -> check.harms(change)).get(ChangeCheck.LONGEST.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | RejectedExecutionException slow) {
            LOG.warn("A change is not checked: no answer within {}", ChangeCheck.LONGEST, slow);
        } catch (ExecutionException failed) {
            LOG.warn("A change is not checked", failed.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        return List.of();
    }
}
