// SPDX-License-Identifier: Apache-2.0
package org.linli.itests.load.clocks;

import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import javax.sql.DataSource;
import org.apache.felix.framework.FrameworkFactory;
import org.linli.escalation.internal.first.RuleProof;
import org.linli.escalation.internal.judge.Upstream;
import org.linli.escalation.internal.policy.ConfiguredPolicies;
import org.linli.escalation.internal.policy.PolicyServices;
import org.linli.escalation.internal.sweep.Sweep;
import org.linli.petition.internal.PetitionModule;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.launch.Framework;
import org.osgi.service.cm.ConfigurationAdmin;

/** Petitions and the sweep on a database, in this process, with the platform's default rule. */
final class SweepModule implements AutoCloseable {
    final PetitionModule petition;
    final Sweep sweep;
    private final Framework framework;
    private final RuleProof proof;
    private final PolicyServices rules;

    SweepModule(DataSource dataSource, Clock clock) throws Exception {
        Path storage = Files.createTempDirectory(Path.of("target"), "felix");
        framework = new FrameworkFactory()
                .newFramework(Map.of(Constants.FRAMEWORK_STORAGE, storage.toString(), "felix.log.level", "1"));
        framework.start();
        petition = new PetitionModule(framework.getBundleContext(), dataSource, clock);
        ConfigurationAdmin nothing = (ConfigurationAdmin) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {ConfigurationAdmin.class}, (self, method, asked) -> null);
        proof = new RuleProof(framework.getBundleContext(), null);
        rules = new PolicyServices(
                framework.getBundleContext(), new ConfiguredPolicies(framework.getBundleContext(), nothing, proof));
        sweep = new Sweep(
                new Upstream(petition.orders, petition.world.staffing(), PetitionModule.calendars()),
                rules,
                clock,
                true);
    }

    @Override
    public void close() throws BundleException {
        petition.close();
        rules.close();
        proof.close();
        framework.stop();
    }
}
