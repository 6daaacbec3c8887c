// SPDX-License-Identifier: Apache-2.0
package org.linli.console.internal.page;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.linli.console.internal.file.Folder;
import org.linli.kernel.security.Actor;
import org.osgi.framework.ServiceReference;

/**
 * A page that a bundle brings.
 *
 * @param name its name in addresses
 * @param zh its name in the menu, in Chinese
 * @param en its name in the menu, in English
 * @param group where in the menu
 * @param order its place within the group
 * @param roles the names of the roles of which one is needed; empty for everybody who is signed in
 * @param folder its files
 */
public record Page(String name, String zh, String en, String group, int order, List<String> roles, Folder folder) {
    /** The property by which a page is known. */
    static final String NAME = "linli.page.name";

    /** The groups of the menu, in its order. */
    static final List<String> GROUPS = List.of("work", "people", "area", "rules", "system");

    private static final Pattern NAMES = Pattern.compile("[a-z][a-z0-9-]{0,39}");
    private static final int USUAL_ORDER = 100;

    public Page {
        roles = List.copyOf(roles);
    }

    /**
     * The page that a service tells of.
     *
     * @throws IllegalArgumentException when what it tells is no page
     */
    static Page of(ServiceReference<?> service) {
        String name = text(service, "name");
        if (!NAMES.matcher(name).matches()) {
            throw new IllegalArgumentException("not a name for a page: '" + name + "'");
        }
        String group = text(service, "group");
        if (!GROUPS.contains(group)) {
            throw new IllegalArgumentException("page " + name + ": the group '" + group + "' is none of " + GROUPS);
        }
        Folder folder = Folder.of(service.getBundle(), "pages/" + name)
                .orElseThrow(() -> new IllegalArgumentException(
                        "page " + name + ": there is no folder pages/" + name + " in its bundle"));
        int order = service.getProperty("linli.page.order") instanceof Number number ? number.intValue() : USUAL_ORDER;
        return new Page(name, text(service, "zh"), text(service, "en"), group, order, roles(service), folder);
    }

    /** Whether it is in the menu of the actor. */
    boolean isFor(Actor actor) {
        return roles.isEmpty()
                || actor.grants().stream()
                        .anyMatch(grant -> roles.contains(grant.role().name()));
    }

    private static String text(ServiceReference<?> service, String property) {
        return service.getProperty("linli.page." + property) instanceof String text ? text.strip() : "";
    }

    private static List<String> roles(ServiceReference<?> service) {
        Object roles = service.getProperty("linli.page.roles");
        return roles instanceof String[] several
                ? List.of(several)
                : roles instanceof String one && !one.isBlank() ? List.of(one.strip()) : List.of();
    }

    /** What the shell is told of it. */
    public Map<String, Object> told(String address) {
        return Map.of(
                "name", name,
                "version", folder.version(),
                "entry", address + "/" + name + "/" + folder.version() + "/page.js",
                "zh", zh,
                "en", en,
                "group", group,
                "order", order);
    }
}
