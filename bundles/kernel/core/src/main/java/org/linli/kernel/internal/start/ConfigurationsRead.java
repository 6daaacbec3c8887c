// SPDX-License-Identifier: Apache-2.0
package org.linli.kernel.internal.start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.linli.kernel.internal.crypto.KeyFiles;
import org.linli.kernel.internal.database.ModuleSchemas;
import org.linli.kernel.internal.ledger.SealedLedger;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.service.cm.ConfigurationAdmin;
import org.osgi.service.cm.ConfigurationEvent;
import org.osgi.service.cm.ConfigurationListener;
import org.osgi.service.component.ComponentContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Waits until the files in etc that say which database and which keys are meant have been read. A file is optional; but
 * where one lies, a start without it would make a database or keys in the wrong place.
 */
@Component(service = ConfigurationListener.class, immediate = true)
public final class ConfigurationsRead implements ConfigurationListener {
    private static final Logger LOG = LoggerFactory.getLogger(ConfigurationsRead.class);
    private static final List<String> PIDS = List.of("org.linli.database", KeyFiles.PID, SealedLedger.PID);

    private final ConfigurationAdmin configurations;
    private ComponentContext component;

    @Activate
    public ConfigurationsRead(ComponentContext component, @Reference ConfigurationAdmin configurations) {
        this.component = component;
        this.configurations = configurations;
        check();
    }

    @Override
    public synchronized void configurationEvent(ConfigurationEvent event) {
        if (component != null && PIDS.contains(event.getPid())) {
            check();
        }
    }

    private synchronized void check() {
        if (PIDS.stream().allMatch(this::isRead)) {
            component.enableComponent(KeyFiles.class.getName());
            component.enableComponent(ModuleSchemas.class.getName());
            component.enableComponent(SealedLedger.class.getName());
            component = null;
        } else {
            LOG.info("Waiting for the files of {} in etc to be read", PIDS);
        }
    }

    private boolean isRead(String pid) {
        Path file = Path.of(component.getBundleContext().getProperty("karaf.etc"), pid + ".cfg");
        try {
            return !Files.exists(file) || configurations.listConfigurations("(service.pid=" + pid + ")") != null;
        } catch (IOException | InvalidSyntaxException unreadable) {
            throw new IllegalStateException("cannot read the configuration " + pid, unreadable);
        }
    }
}
