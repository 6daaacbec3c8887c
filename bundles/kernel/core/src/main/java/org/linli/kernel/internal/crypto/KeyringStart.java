// SPDX-License-Identifier: Apache-2.0
package org.linli.kernel.internal.crypto;

import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.linli.kernel.crypto.Keyring;
import org.linli.kernel.database.Migrations;
import org.linli.kernel.health.ModuleHealth;
import org.linli.kernel.support.data.Schema;
import org.linli.kernel.time.PlatformClock;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Publishes the keyring once its keys are known to be this database's; never with wrong ones. */
@Component(
        service = {KeyringStart.class, ModuleHealth.class},
        immediate = true)
public final class KeyringStart implements ModuleHealth {
    private static final Logger LOG = LoggerFactory.getLogger(KeyringStart.class);
    private static final int LOOK_SECONDS = 2;

    private final Schema schema;
    private final KeyFingerprints fingerprints;
    private final MasterKeys masters;
    private final KeyHolders holders;
    private final PublishedKeys modules;
    private final Set<String> remembered = new HashSet<>();
    private final TinkKeyring keyring;
    private final KeyringUse use;
    private final KeyRotation rotation;
    private final ScheduledExecutorService watch;
    private final ServiceRegistration<Keyring> registration;

    /** Opens the key files and checks them against the kernel's schema. */
    @Activate
    public KeyringStart(
            BundleContext context,
            @Reference KeyFiles keys,
            @Reference(target = "(linli.schema=kernel)") DataSource dataSource,
            @Reference Migrations migrations)
            throws GeneralSecurityException {
        migrations.migrate(context.getBundle(), dataSource);
        Clock clock = PlatformClock.get();
        schema = new Schema(dataSource);
        fingerprints = KeyFingerprints.ofMasterKeys(schema, clock);
        MasterKeyFile file = new MasterKeyFile(keys.folder(), fingerprints);
        try {
            masters = new MasterKeys(file.open(), file::read);
            keyring = new TinkKeyring(masters, indexKey(keys.folder(), clock));
        } catch (IllegalStateException refused) {
            LOG.error(refused.getMessage());
            throw refused;
        }
        use = new KeyringUse(keyring);
        holders = new KeyHolders(schema, clock);
        modules = new PublishedKeys(context);
        rotation =
                new KeyRotation(new KeyRotation.Parts(masters, file, fingerprints, holders, keyring), modules, clock);
        watch = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "linli-keys");
            thread.setDaemon(true);
            return thread;
        });
        watch.scheduleWithFixedDelay(this::look, LOOK_SECONDS, LOOK_SECONDS, TimeUnit.SECONDS);
        registration = context.registerService(Keyring.class, use, null);
    }

    @Deactivate
    void close() {
        registration.unregister();
        // Not by interrupt: Derby would close the connection in use.
        watch.shutdown();
        modules.close();
    }

    /** The kernel's schema, brought to the state that this version needs. */
    public Schema schema() {
        return schema;
    }

    /** The keyring that was published. */
    public Keyring keyring() {
        return keyring;
    }

    /** How keys are changed. */
    public KeyRotation rotation() {
        return rotation;
    }

    @Override
    public String module() {
        return "keys";
    }

    @Override
    public Status status() {
        Set<String> lacking = masters.lacking();
        return new Status(
                lacking.isEmpty(),
                Map.of("masterKeys", masters.now().fingerprints().size(), "lacking", lacking));
    }

    private IndexKey indexKey(KeyFolder folder, Clock clock) throws GeneralSecurityException {
        return new KeyFile<>(folder, IndexKey.FILE, KeyFingerprints.ofIndexKey(schema, clock), KeyFile.Making.INDEX)
                .open();
    }

    private void look() {
        try {
            masters.compare(fingerprints.known().keySet());
            Set<String> seen = use.modules();
            seen.addAll(modules.names());
            for (String module : seen) {
                if (!remembered.contains(module)) {
                    holders.remember(module);
                    remembered.add(module);
                }
            }
        } catch (RuntimeException failed) {
            LOG.warn("The keys cannot be compared with the database now, trying on", failed);
        }
    }
}
