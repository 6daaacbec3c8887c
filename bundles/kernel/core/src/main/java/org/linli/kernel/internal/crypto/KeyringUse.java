// SPDX-License-Identifier: Apache-2.0
package org.linli.kernel.internal.crypto;

import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.linli.kernel.crypto.Keyring;
import org.osgi.framework.Bundle;
import org.osgi.framework.ServiceFactory;
import org.osgi.framework.ServiceRegistration;

/**
 * Gives each bundle the keyring and notes the modules that use wrapped keys. One that keeps some but publishes no
 * {@link org.linli.kernel.crypto.WrappedKeys} must be known, or its keys would be lost when a master key is retired.
 */
final class KeyringUse implements ServiceFactory<Keyring> {
    private static final String SCHEMA = "Linli-Schema";

    private final Keyring keyring;
    private final Set<String> modules = ConcurrentHashMap.newKeySet();

    KeyringUse(Keyring keyring) {
        this.keyring = keyring;
    }

    /** The modules that have used wrapped keys since the start. */
    Set<String> modules() {
        return new HashSet<>(modules);
    }

    @Override
    public Keyring getService(Bundle bundle, ServiceRegistration<Keyring> registration) {
        String module = bundle.getHeaders().get(SCHEMA);
        return module == null ? keyring : new NotedKeyring(keyring, () -> modules.add(module.strip()));
    }

    @Override
    public void ungetService(Bundle bundle, ServiceRegistration<Keyring> registration, Keyring service) {
        // Nothing is kept for a bundle but that its module has keys, which stays true.
    }
}
