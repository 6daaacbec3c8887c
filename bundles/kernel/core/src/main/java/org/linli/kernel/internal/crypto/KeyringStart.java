// SPDX-License-Identifier: Apache-2.0
package org.linli.kernel.internal.crypto;

import java.security.GeneralSecurityException;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.linli.kernel.crypto.Keyring;
import org.linli.kernel.database.Migrations;
import org.linli.kernel.time.PlatformClock;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Publishes the keyring once its master key is known to be this database's; never with a wrong one. */
@Component(service = KeyringStart.class, immediate = true)
public final class KeyringStart {
    private static final Logger LOG = LoggerFactory.getLogger(KeyringStart.class);

    private final ServiceRegistration<Keyring> registration;

    /** Opens the key file and checks it against the kernel's schema. */
    @Activate
    public KeyringStart(
            BundleContext context,
            @Reference KeyFiles keys,
            @Reference(target = "(linli.schema=kernel)") DataSource dataSource,
            @Reference Migrations migrations)
            throws GeneralSecurityException, SQLException {
        migrations.migrate(context.getBundle(), dataSource);
        registration = context.registerService(Keyring.class, keyring(keys.folder(), dataSource), null);
    }

    @Deactivate
    void close() {
        registration.unregister();
    }

    private static Keyring keyring(KeyFolder folder, DataSource dataSource)
            throws GeneralSecurityException, SQLException {
        KeyFingerprints masters = KeyFingerprints.ofMasterKeys(dataSource, PlatformClock.get());
        KeyFingerprints indexes = KeyFingerprints.ofIndexKey(dataSource, PlatformClock.get());
        try {
            return new TinkKeyring(
                    new KeyFile<>(folder, MasterKey.FILE, masters, KeyFile.Making.MASTER).open(),
                    new KeyFile<>(folder, IndexKey.FILE, indexes, KeyFile.Making.INDEX).open());
        } catch (IllegalStateException refused) {
            LOG.error(refused.getMessage());
            throw refused;
        }
    }
}
