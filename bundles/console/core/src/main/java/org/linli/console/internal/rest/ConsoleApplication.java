// SPDX-License-Identifier: Apache-2.0
package org.linli.console.internal.rest;

import java.util.Map;
import java.util.Set;
import org.linli.console.internal.file.Folder;
import org.linli.console.internal.file.Libraries;
import org.linli.console.internal.page.PageBoard;
import org.linli.kernel.health.ModuleHealth;
import org.linli.kernel.web.WebApplication;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;

/** The console: shell, pages, news. */
@Component(
        service = {WebApplication.class, ModuleHealth.class},
        immediate = true)
public final class ConsoleApplication implements WebApplication, ModuleHealth {
    static final String ADDRESS = "/console";

    private final Libraries libraries;
    private final PageBoard board;
    private final ConsoleResource resource;

    @Activate
    public ConsoleApplication(BundleContext context) {
        Folder shell = Folder.of(context.getBundle(), "shell")
                .orElseThrow(() -> new IllegalStateException("the shell is not in this bundle"));
        libraries = new Libraries(context);
        board = new PageBoard(context, () -> {});
        resource = new ConsoleResource(ADDRESS, shell, libraries, board);
    }

    /** Lets go of everything. */
    @Deactivate
    public void close() {
        board.close();
        libraries.close();
    }

    @Override
    public String path() {
        return ADDRESS;
    }

    @Override
    public Set<Object> resources() {
        return Set.of(resource);
    }

    @Override
    public String module() {
        return "console";
    }

    @Override
    public Status status() {
        return new Status(resource.isReady(), Map.of("pages", board.count()));
    }
}
