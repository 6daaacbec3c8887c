// SPDX-License-Identifier: Apache-2.0
package org.linli.kernel.pack;

import java.util.List;
import org.linli.kernel.AreaCode;

/**
 * A pack that is there, or that was refused.
 *
 * @param id of lower-case letters, digits and hyphens, such as {@code ouyang}: the last part of its bundle's name
 * @param name for people
 * @param area what it may decide: this area and what lies in it
 * @param version of its bundle
 * @param files the configuration files that it brings
 * @param refused why it is not in force, each reason in a line; empty when it is
 */
public record Pack(String id, String name, AreaCode area, String version, List<String> files, List<String> refused) {
    /** Of its bundle: the file that says what the pack is, which marks a bundle as a pack. */
    public static final String HEADER = "Linli-Pack";

    /** Of a configuration: which pack it comes from. */
    public static final String PACK = "linli.pack";

    /** Of a configuration that comes from a pack: the file's name. */
    public static final String FILE = "linli.pack.file";

    /** Of a configuration that comes from a pack: the file's text, so that its lines can be named. */
    public static final String TEXT = "linli.pack.text";

    public Pack {
        files = List.copyOf(files);
        refused = List.copyOf(refused);
    }

    /** The same pack, refused. */
    public Pack refused(List<String> why) {
        return new Pack(id, name, area, version, files, why);
    }
}
