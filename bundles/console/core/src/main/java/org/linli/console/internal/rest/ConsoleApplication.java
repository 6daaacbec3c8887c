// SPDX-License-Identifier: Apache-2.0
package org.linli.console.internal.rest;

import java.time.Duration;
import java.util.Hashtable;
import java.util.Map;
import java.util.Set;
import javax.servlet.Servlet;
import org.linli.console.internal.file.Folder;
import org.linli.console.internal.file.Libraries;
import org.linli.console.internal.news.NewsServlet;
import org.linli.console.internal.news.Newsroom;
import org.linli.console.internal.news.OrderNews;
import org.linli.console.internal.page.PageBoard;
import org.linli.kernel.gate.ServiceGate;
import org.linli.kernel.health.ModuleHealth;
import org.linli.kernel.security.Authenticator;
import org.linli.kernel.web.WebApplication;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.http.whiteboard.HttpWhiteboardConstants;

/** The console: shell, pages, news. */
@Component(
        service = {WebApplication.class, ModuleHealth.class},
        immediate = true)
public final class ConsoleApplication implements WebApplication, ModuleHealth {
    static final String ADDRESS = "/console";

    /** While the accounts are away nobody is asked whether they are still signed in; the next beat asks again. */
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final ServiceGate<Authenticator> authenticator;
    private final Newsroom newsroom;
    private final OrderNews orderNews;
    private final ServiceRegistration<Servlet> servlet;
    private final Libraries libraries;
    private final PageBoard board;
    private final ConsoleResource resource;

    @Activate
    public ConsoleApplication(BundleContext context) {
        Folder shell = Folder.of(context.getBundle(), "shell")
                .orElseThrow(() -> new IllegalStateException("the shell is not in this bundle"));
        authenticator = new ServiceGate<>(context, Authenticator.class, null, PATIENCE);
        newsroom = new Newsroom(authenticator.service());
        libraries = new Libraries(context);
        board = new PageBoard(context, newsroom::pagesChanged);
        resource = new ConsoleResource(ADDRESS, shell, libraries, board);
        orderNews = new OrderNews(context, newsroom);
        servlet = context.registerService(
                Servlet.class,
                new NewsServlet(newsroom),
                new Hashtable<>(Map.of(
                        HttpWhiteboardConstants.HTTP_WHITEBOARD_SERVLET_NAME,
                        "linli-console-news",
                        HttpWhiteboardConstants.HTTP_WHITEBOARD_SERVLET_PATTERN,
                        ADDRESS + "/news",
                        HttpWhiteboardConstants.HTTP_WHITEBOARD_SERVLET_ASYNC_SUPPORTED,
                        true)));
    }

    /** Lets go of everything. */
    @Deactivate
    public void close() {
        servlet.unregister();
        orderNews.close();
        newsroom.close();
        board.close();
        libraries.close();
        authenticator.close();
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
        return new Status(resource.isReady(), Map.of("pages", board.count(), "listeners", newsroom.listeners()));
    }
}
