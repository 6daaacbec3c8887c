// SPDX-License-Identifier: Apache-2.0
package org.linli.organization.internal;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.linli.kernel.AreaCode;
import org.linli.kernel.GeoPoint;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.organization.Areas;

/**
 * A file with areas, as it was read.
 *
 * @param lines the areas that could be read, in the file's order
 * @param faults what could not be read
 */
public record AreaFile(List<Line> lines, List<Fault> faults) {
    private static final Set<String> WGS_84 = Set.of(
            "WGS-84",
            "WGS84",
            Areas.DATUM_CODE,
            "urn:ogc:def:crs:OGC:1.3:CRS84",
            "urn:ogc:def:crs:OGC::CRS84",
            "urn:ogc:def:crs:EPSG::4326");

    public AreaFile {
        lines = List.copyOf(lines);
        faults = List.copyOf(faults);
    }

    /**
     * A GeoJSON FeatureCollection; each feature a Polygon, or without geometry, with the properties code and name.
     *
     * @throws PlatformException malformed, when it is none at all; invalid, for another datum
     */
    public static AreaFile ofGeoJson(byte[] file, String datum) {
        requireDatum("datum", datum);
        return new GeoJsonAreas(text(file)).read();
    }

    /**
     * CSV with the columns code, name, bounds (WKT POLYGON, longitude first; empty keeps what is there).
     *
     * @throws PlatformException malformed, when it is none at all; invalid, for another datum
     */
    public static AreaFile ofCsv(byte[] file, String datum) {
        requireDatum("datum", datum);
        return new CsvAreas(text(file)).read();
    }

    /** Refuses any other datum: nobody could see later that everything lies some hundred metres beside. */
    static void requireDatum(String field, String datum) {
        if (datum == null || !WGS_84.contains(datum)) {
            throw new PlatformException(Problem.invalid(
                    field,
                    datum == null || datum.isBlank() ? "is missing" : "is " + datum + ", which is not converted here",
                    Areas.DATUM + " (" + Areas.DATUM_CODE
                            + "); convert GCJ-02 and BD-09 data first, they lie up to some hundred metres beside it"));
        }
    }

    private static String text(byte[] file) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException wrong) {
            throw new PlatformException(
                    Problem.malformed("the file is not UTF-8; in a spreadsheet, save it as \"CSV UTF-8\""), wrong);
        }
    }

    /**
     * An area in the file.
     *
     * @param at where in the file
     * @param bounds its corners; null keeps the bounds that are there
     */
    public record Line(String at, AreaCode code, String name, List<GeoPoint> bounds) {}

    /**
     * Something wrong in the file.
     *
     * @param at where in the file, such as line 17 or features[16]
     * @param column which column or property: code, name or bounds
     * @param reason what is wrong
     * @param expected what would be right
     */
    public record Fault(String at, String column, String reason, String expected) {}

    /** What is found while a file is read. */
    static final class Findings {
        private final List<Line> lines = new ArrayList<>();
        private final List<Fault> faults = new ArrayList<>();

        /** Adds an area by what its columns say, or the fault in it. */
        void add(String at, String code, String name, Bounding bounds) {
            String column = "code";
            try {
                AreaCode area = AreaCode.of(code == null ? "" : code.strip());
                column = "bounds";
                List<GeoPoint> corners = bounds.corners();
                lines.add(new Line(at, area, name == null ? "" : name.strip(), corners));
            } catch (PlatformException wrong) {
                Problem.Violation violation = wrong.problem().violations().get(0);
                faults.add(new Fault(at, column, violation.reason(), violation.expected()));
            }
        }

        AreaFile file() {
            return new AreaFile(lines, faults);
        }
    }

    /** Reads bounds when it is their turn. */
    @FunctionalInterface
    interface Bounding {
        /** @throws PlatformException invalid, with one violation */
        List<GeoPoint> corners();
    }
}
