// SPDX-License-Identifier: Apache-2.0
package org.linli.demo.internal.district;

import java.util.EnumSet;
import org.apache.karaf.features.FeaturesService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Installs a district's pack as an administrator would; whoever takes it away later has it away. */
final class PackInstall {
    private static final Logger LOG = LoggerFactory.getLogger(PackInstall.class);

    private final FeaturesService features;

    PackInstall(FeaturesService features) {
        this.features = features;
    }

    /** @param feature that brings the pack; a distribution may be without it */
    void install(String feature) {
        try {
            if (features.getFeatures(feature).length == 0) {
                LOG.info("There is no {} in this distribution: its district goes by the platform's rules", feature);
            } else {
                features.installFeature(feature, EnumSet.of(FeaturesService.Option.NoAutoRefreshBundles));
            }
        } catch (Exception refused) {
            throw new IllegalStateException(feature + " cannot be installed", refused);
        }
    }
}
