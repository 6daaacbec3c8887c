// SPDX-License-Identifier: Apache-2.0
package org.linli.registry.internal.care.category;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/** The categories that are there without any file; the same keys, each behind the category's code. */
final class ShippedCategories {
    private static final String RESOURCE = "/care/categories.properties";

    private ShippedCategories() {}

    static List<Category> read() {
        Map<String, Map<String, String>> categories = new TreeMap<>();
        Properties lines = lines();
        for (String line : lines.stringPropertyNames()) {
            int dot = line.indexOf('.');
            String code = line.substring(0, dot);
            categories
                    .computeIfAbsent(code, each -> new TreeMap<>(Map.of("code", each)))
                    .put(line.substring(dot + 1), lines.getProperty(line));
        }
        return categories.values().stream().map(CategoryFile::read).toList();
    }

    private static Properties lines() {
        try (InputStream file = ShippedCategories.class.getResourceAsStream(RESOURCE);
                Reader reader = new InputStreamReader(file, StandardCharsets.UTF_8)) {
            Properties lines = new Properties();
            lines.load(reader);
            return lines;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
