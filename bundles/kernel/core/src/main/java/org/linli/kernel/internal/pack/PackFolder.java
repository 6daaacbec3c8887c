// SPDX-License-Identifier: Apache-2.0
package org.linli.kernel.internal.pack;

import java.io.File;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Enumeration;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.apache.felix.fileinstall.ArtifactTransformer;
import org.linli.kernel.pack.Pack;
import org.osgi.framework.Constants;
import org.osgi.service.component.annotations.Component;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes a bundle of a folder in {@code deploy} that has a file {@code pack.properties}: so a district makes its pack with
 * nothing but a text editor. The folder's name is the pack's id. A folder that lacks it and has configuration files becomes
 * one too, to be refused with that reason.
 */
@Component(service = {ArtifactTransformer.class, org.apache.felix.fileinstall.ArtifactListener.class})
public final class PackFolder implements ArtifactTransformer {
    private static final Logger LOG = LoggerFactory.getLogger(PackFolder.class);

    /** The folder comes as an archive of its files. */
    @Override
    public boolean canHandle(File artifact) {
        if (!artifact.getName().endsWith(".jar")) {
            return false;
        }
        try (JarFile archive = new JarFile(artifact)) {
            Manifest manifest = archive.getManifest();
            boolean bundle =
                    manifest != null && manifest.getMainAttributes().getValue(Constants.BUNDLE_SYMBOLICNAME) != null;
            return !bundle && archive.stream().map(JarEntry::getName).anyMatch(PackFolder::isOfAPack);
        } catch (IOException noArchive) {
            LOG.debug("{} is no archive", artifact, noArchive);
            return false;
        }
    }

    private static boolean isOfAPack(String file) {
        return file.equals(PackText.PROPERTIES) || file.matches("org\\.linli\\.[^/]+\\.cfg");
    }

    @Override
    public File transform(File artifact, File folder) throws IOException {
        String id = artifact.getName().replaceFirst("\\.jar$", "");
        File bundle = new File(folder, id + "-pack.jar");
        try (JarFile archive = new JarFile(artifact);
                JarOutputStream out = new JarOutputStream(new FileOutputStream(bundle), manifest(id))) {
            Enumeration<JarEntry> entries = archive.entries();
            while (entries.hasMoreElements()) {
                JarEntry entry = entries.nextElement();
                if (entry.getName().matches("[^/]+\\.(cfg|properties)")) {
                    out.putNextEntry(new JarEntry(entry.getName()));
                    try (InputStream in = archive.getInputStream(entry)) {
                        in.transferTo(out);
                    }
                    out.closeEntry();
                }
            }
        }
        return bundle;
    }

    private static Manifest manifest(String id) {
        Manifest manifest = new Manifest();
        Attributes main = manifest.getMainAttributes();
        main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        main.putValue(Constants.BUNDLE_MANIFESTVERSION, "2");
        main.putValue(Constants.BUNDLE_SYMBOLICNAME, "org.linli.districts." + id);
        main.putValue(Constants.BUNDLE_VERSION, "0.0.0");
        main.putValue(Pack.HEADER, PackText.PROPERTIES);
        return manifest;
    }
}
