// SPDX-License-Identifier: Apache-2.0
package org.linli.web.internal;

import java.util.Set;

/**
 * The host's limits, as configured.
 *
 * @param maxBodyBytes the largest JSON or form request
 * @param maxUploadBytes the largest request of another kind
 * @param anonymousPerMinute unsafe requests a minute and address without sign-in; 0 for no limit
 * @param gateWaitMillis how long a request waits for a module
 * @param trustedProxy addresses whose X-Forwarded-For is believed
 * @param requiredModules the modules without which the platform is not ready
 */
public record Settings(
        int maxBodyBytes,
        long maxUploadBytes,
        int anonymousPerMinute,
        long gateWaitMillis,
        Set<String> trustedProxy,
        Set<String> requiredModules) {

    /** @throws IllegalArgumentException when a figure makes no sense */
    public Settings {
        trustedProxy = Set.copyOf(trustedProxy);
        requiredModules = Set.copyOf(requiredModules);
        require(maxBodyBytes >= 1024, "maxBodyBytes", "at least 1024");
        require(maxUploadBytes >= 1024, "maxUploadBytes", "at least 1024");
        require(anonymousPerMinute >= 0, "anonymousPerMinute", "0 or more");
        require(gateWaitMillis >= 0 && gateWaitMillis <= 30_000, "gateWaitMillis", "0 to 30000");
    }

    /** What the configuration says. */
    public static Settings of(WebConfiguration configuration) {
        return new Settings(
                configuration.maxBodyBytes(),
                configuration.maxUploadBytes(),
                configuration.anonymousPerMinute(),
                configuration.gateWaitMillis(),
                Set.of(configuration.trustedProxy()),
                Set.of(configuration.requiredModules()));
    }

    /** What holds when nothing is configured. */
    public static Settings usual() {
        return new Settings(
                65_536,
                10_485_760,
                60,
                8_000,
                Set.of(),
                Set.of("kernel", "organization", "petition", "escalation", "portal"));
    }

    private static void require(boolean right, String name, String expected) {
        if (!right) {
            throw new IllegalArgumentException(name + " must be " + expected);
        }
    }
}
