// SPDX-License-Identifier: Apache-2.0
package org.linli.kernel.internal.crypto;

import java.nio.file.Path;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says where the secret files lie. Enabled when its configuration, if there is one, has been read. */
@Component(service = KeyFiles.class, enabled = false, configurationPid = KeyFiles.PID)
@Designate(ocd = KeyFiles.Config.class)
public final class KeyFiles {
    /** Where it is configured. */
    public static final String PID = "org.linli.keys";

    private static final Logger LOG = LoggerFactory.getLogger(KeyFiles.class);

    /** Configuration for operators. */
    @ObjectClassDefinition(
            name = "Keys",
            description = "Where the secret files lie: personal-data.json (without it personal data is unreadable for"
                    + " good) and database.key. Back them up apart from the database. A change takes effect at the"
                    + " next start; move the files yourself.")
    public @interface Config {
        /** Where the secret files lie. */
        @AttributeDefinition(
                name = "Folder",
                description = "Absolute path, best on another disk or machine than the database. Empty: keys in the"
                        + " data folder.")
        String folder() default "";
    }

    private final KeyFolder folder;

    /** Takes the configured folder, or the one in the data folder. */
    @Activate
    public KeyFiles(BundleContext context, Config config) {
        folder = new KeyFolder(
                config.folder().isBlank()
                        ? Path.of(context.getProperty("karaf.data"), "keys")
                        : Path.of(config.folder().strip()));
    }

    @Modified
    void changed() {
        LOG.warn("The folder of keys was configured anew; this takes effect at the next start");
    }

    /** The folder. */
    public KeyFolder folder() {
        return folder;
    }
}
