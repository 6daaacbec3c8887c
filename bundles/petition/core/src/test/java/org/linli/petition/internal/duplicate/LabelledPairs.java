// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal.duplicate;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.linli.kernel.GeoPoint;

/** The pairs of duplicates.tsv, which a person labelled as the same matter or not before anything compared them. */
public final class LabelledPairs {
    /** What was tuned on. */
    public static final String TUNING = "tuning";

    /** What was not. */
    public static final String HOLDOUT = "holdout";

    private LabelledPairs() {}

    /**
     * Two petitions.
     *
     * @param same whether they are about the same
     * @param hard whether they are not, but look like it
     * @param what the case
     */
    public record Pair(String part, boolean same, boolean hard, String what, Matter one, Matter other) {}

    /** All of a part. */
    public static List<Pair> of(String part) {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                LabelledPairs.class.getResourceAsStream("/duplicates.tsv"), StandardCharsets.UTF_8))) {
            return lines.lines()
                    .map(line -> line.split("\t", -1))
                    .filter(fields -> fields[0].equals(part))
                    .map(LabelledPairs::pair)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Pair pair(String[] fields) {
        return new Pair(
                fields[0],
                fields[2].equals("same"),
                fields[3].equals("hard"),
                fields[4],
                matter(fields, 5),
                matter(fields, 11));
    }

    private static Matter matter(String[] fields, int at) {
        GeoPoint point = fields[at + 2].isEmpty()
                ? null
                : new GeoPoint(Double.parseDouble(fields[at + 2]), Double.parseDouble(fields[at + 3]));
        return new Matter(
                fields[at],
                fields[at + 1],
                fields[at + 1],
                new Matter.Where(point, fields[at + 4].isEmpty() ? null : fields[at + 4]),
                LocalDateTime.parse(fields[at + 5])
                        .atZone(ZoneId.of("Asia/Shanghai"))
                        .toInstant());
    }
}
