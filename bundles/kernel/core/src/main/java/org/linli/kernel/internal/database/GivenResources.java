// SPDX-License-Identifier: Apache-2.0
package org.linli.kernel.internal.database;

import java.io.Reader;
import java.io.StringReader;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.flywaydb.core.api.ResourceProvider;
import org.flywaydb.core.api.resource.LoadableResource;

/** Gives Flyway the files that we found, so that it does not look for any itself. */
final class GivenResources implements ResourceProvider {
    private final List<LoadableResource> resources;

    GivenResources(List<MigrationFile> files) {
        resources = files.stream().<LoadableResource>map(Given::new).toList();
    }

    @Override
    public LoadableResource getResource(String name) {
        return resources.stream()
                .filter(resource -> resource.getFilename().equals(name))
                .findFirst()
                .orElse(null);
    }

    @Override
    public Collection<LoadableResource> getResources(String prefix, String[] suffixes) {
        return resources.stream()
                .filter(resource -> resource.getFilename().startsWith(prefix))
                .filter(resource -> Arrays.stream(suffixes)
                        .anyMatch(suffix -> resource.getFilename().endsWith(suffix)))
                .toList();
    }

    private static final class Given extends LoadableResource {
        private final MigrationFile file;

        private Given(MigrationFile file) {
            this.file = file;
        }

        @Override
        public Reader read() {
            return new StringReader(file.sql());
        }

        @Override
        public String getAbsolutePath() {
            return file.name();
        }

        @Override
        public String getAbsolutePathOnDisk() {
            return file.name();
        }

        @Override
        public String getFilename() {
            return file.name();
        }

        @Override
        public String getRelativePath() {
            return file.name();
        }
    }
}
