// SPDX-License-Identifier: Apache-2.0
package org.linli.field.internal.rest;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.linli.kernel.health.ModuleHealth;
import org.linli.kernel.web.WebApplication;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** The grid worker's page at {@code /field/}. It owns nothing; what it shows and sends goes over {@code /api}. */
@Component(service = {WebApplication.class, ModuleHealth.class})
public final class FieldApplication implements WebApplication, ModuleHealth {
    private static final String FOLDER = "/page/";

    private final FieldFiles files;

    @Activate
    public FieldApplication(BundleContext context) {
        Map<String, byte[]> contents = new HashMap<>();
        for (URL entry : Collections.list(context.getBundle().findEntries(FOLDER, "*.*", true))) {
            contents.put(entry.getPath().substring(FOLDER.length()), bytes(entry));
        }
        files = new FieldFiles(contents);
    }

    private static byte[] bytes(URL entry) {
        try (InputStream file = entry.openStream()) {
            return file.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public String path() {
        return "/field";
    }

    @Override
    public Set<Object> resources() {
        return Set.of(new FieldPage(files));
    }

    @Override
    public String module() {
        return "field";
    }

    @Override
    public Status status() {
        return new Status(true, Map.of("version", files.version()));
    }
}
