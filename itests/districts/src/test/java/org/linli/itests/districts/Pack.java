// SPDX-License-Identifier: Apache-2.0
package org.linli.itests.districts;

import org.linli.itests.Server;

/** A district's pack as an administrator handles it. */
final class Pack {
    private static final String VERSION = System.getProperty("linli.version");

    private final Server server;
    private final String name;
    private final String area;

    /** The pack of this name, which holds in this area. */
    Pack(Server server, String name, String area) {
        this.server = server;
        this.name = name;
        this.area = area;
    }

    /** The area where it holds. */
    String area() {
        return area;
    }

    /** Installs it, unless it is there, and waits until it holds. */
    void deploy() {
        if (!isThere()) {
            server.shell("bundle:install -s mvn:org.linli/district-" + name + "/" + VERSION);
        }
        Told.await(name + " holds", this::holds);
    }

    /** Uninstalls it, when it is there, and waits until it holds no more. */
    void remove() {
        if (isThere()) {
            server.shell("bundle:uninstall " + bundle());
        }
        Told.await(name + " holds no more", () -> !holds());
    }

    private boolean isThere() {
        return server.shell("bundle:list -t 0 -s --no-format --no-ellipsis").contains(bundle());
    }

    private boolean holds() {
        return server.shell("linli:config explain " + area).contains(name + "/");
    }

    private String bundle() {
        return "org.linli.districts." + name;
    }
}
