// SPDX-License-Identifier: Apache-2.0
package org.linli.itests.districts;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.linli.itests.Server;

/** A district's pack as an administrator handles it. */
final class Pack {
    private static final String VERSION = System.getProperty("linli.version");

    /** Those of the one server that all stories share. */
    private static final Set<String> THERE = ConcurrentHashMap.newKeySet();

    private final Server server;
    private final String name;
    private final String area;

    /** The pack of this name, which holds in this area. */
    Pack(Server server, String name, String area) {
        this.server = server;
        this.name = name;
        this.area = area;
    }

    /** Installs it, unless it is there, and waits until it holds; each of its files is taken in by itself. */
    void deploy() {
        if (THERE.add(name)) {
            server.shell("bundle:install -s mvn:org.linli/district-" + name + "/" + VERSION);
            AtomicReference<String> before = new AtomicReference<>();
            Told.await(name + " holds", () -> {
                String now = explained();
                return now.equals(before.getAndSet(now)) && now.contains(name + "/");
            });
        }
    }

    /** Uninstalls it, when it is there, and waits until nothing of it holds any more. */
    void remove() {
        if (THERE.remove(name)) {
            server.shell("bundle:uninstall org.linli.districts." + name);
        }
        Told.await(name + " holds no more", () -> !explained().contains(name + "/"));
    }

    /** Who decides what there. */
    private String explained() {
        return server.shell("linli:config explain " + area);
    }
}
