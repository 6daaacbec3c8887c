// SPDX-License-Identifier: Apache-2.0
package org.linli.portal.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;

/** All words of the pages in one language; one file for each. */
public final class Texts {
    private static final Map<String, Texts> ALL = new HashMap<>();

    static {
        Look.LANGUAGES.forEach(language -> ALL.put(language, new Texts(language)));
    }

    private final Properties words = new Properties();

    private Texts(String language) {
        String name = "words/" + language + ".properties";
        try (InputStream file = Texts.class.getClassLoader().getResourceAsStream(name)) {
            words.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The words of a look's language. */
    public static Texts of(Look look) {
        return ALL.get(look.language());
    }

    /** Whether there are words of that name. */
    public boolean has(String key) {
        return words.containsKey(key);
    }

    /**
     * The words of a name.
     *
     * @param values what stands for {0}, {1} and so on
     */
    public String say(String key, Object... values) {
        String said = words.getProperty(key);
        if (said == null) {
            throw new IllegalArgumentException("no words " + key);
        }
        for (int i = 0; i < values.length; i++) {
            said = said.replace("{" + i + "}", String.valueOf(values[i]));
        }
        return said;
    }

    Iterable<String> keys() {
        return words.stringPropertyNames();
    }
}
