// SPDX-License-Identifier: Apache-2.0
package org.linli.console.internal.file;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;

/**
 * Files out of bundles, compressed as the browser understands: as they were packed where they were, else once, and kept
 * as long as there is room.
 */
public final class Assets {
    private static final long ROOM = 16L << 20;
    private static final List<String> PACKED = List.of("br", "gz");
    /** Smaller ones do not become smaller. */
    private static final int WORTH_IT = 512;

    private final Map<String, Asset> kept = new LinkedHashMap<>(64, 0.75f, true);
    private final long room;
    private long used;

    public Assets() {
        this(ROOM);
    }

    Assets(long room) {
        this.room = room;
    }

    /**
     * A file.
     *
     * @param folder where it is
     * @param file its path in the folder
     * @param accepted what the browser says in {@code Accept-Encoding}; may be null
     * @return empty when there is no such file, or it is of a kind that is not given out
     */
    public Optional<Asset> find(Folder folder, String file, String accepted) {
        return Kinds.of(file).flatMap(type -> {
            if (!Kinds.isText(type)) {
                return folder.read(file).map(content -> new Asset(content, type, null));
            }
            for (String packed : PACKED) {
                String encoding = packed.equals("gz") ? "gzip" : packed;
                Optional<byte[]> content =
                        accepts(accepted, encoding) ? folder.read(file + "." + packed) : Optional.empty();
                if (content.isPresent()) {
                    return content.map(bytes -> new Asset(bytes, type, encoding));
                }
            }
            return accepts(accepted, "gzip") ? compressed(folder, file, type) : plain(folder, file, type);
        });
    }

    private static Optional<Asset> plain(Folder folder, String file, String type) {
        return folder.read(file).map(content -> new Asset(content, type, null));
    }

    private Optional<Asset> compressed(Folder folder, String file, String type) {
        String key = folder.bundle().getBundleId() + "/" + folder.version() + "/" + folder.path() + "/" + file;
        synchronized (kept) {
            Asset known = kept.get(key);
            if (known != null) {
                return Optional.of(known);
            }
        }
        Optional<Asset> asset = folder.read(file)
                .map(content -> content.length < WORTH_IT
                        ? new Asset(content, type, null)
                        : new Asset(gzip(content), type, "gzip"));
        asset.ifPresent(made -> keep(key, made));
        return asset;
    }

    private void keep(String key, Asset asset) {
        synchronized (kept) {
            if (kept.put(key, asset) == null) {
                used += asset.content().length;
            }
            Iterator<Asset> oldest = kept.values().iterator();
            while (used > room && oldest.hasNext()) {
                used -= oldest.next().content().length;
                oldest.remove();
            }
        }
    }

    /** How many bytes are kept. */
    long used() {
        synchronized (kept) {
            return used;
        }
    }

    static boolean accepts(String accepted, String encoding) {
        return accepted != null
                && Arrays.stream(accepted.split(","))
                        .map(part -> part.replace(" ", ""))
                        .anyMatch(part -> part.equals(encoding)
                                || part.startsWith(encoding + ";") && !part.matches(".*;q=0(\\.0*)?"));
    }

    private static byte[] gzip(byte[] content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
            zip.write(content);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }
}
