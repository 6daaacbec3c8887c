// SPDX-License-Identifier: Apache-2.0
package org.linli.organization.internal;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.linli.kernel.GeoPoint;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

/** Areas in a CSV file. */
final class CsvAreas {
    private static final String EXPECTED = "POLYGON ((longitude latitude, …)), or nothing";

    private final String text;

    CsvAreas(String text) {
        this.text = text;
    }

    AreaFile read() {
        AreaFile.Findings findings = new AreaFile.Findings();
        try {
            for (NamedCsvRecord row : CsvReader.builder().ofNamedCsvRecord(text)) {
                requireColumns(row);
                findings.add(
                        "line " + row.getStartingLineNumber(),
                        field(row, "code"),
                        field(row, "name"),
                        () -> corners(field(row, "bounds")));
            }
        } catch (CsvParseException wrong) {
            throw new PlatformException(Problem.malformed("not to be read as CSV: " + wrong.getMessage()), wrong);
        }
        return findings.file();
    }

    private static void requireColumns(NamedCsvRecord row) {
        if (!row.getHeader().containsAll(Set.of("code", "name"))) {
            throw new PlatformException(Problem.invalid(
                    "columns", "are " + String.join(", ", row.getHeader()), "code, name, bounds in the first line"));
        }
    }

    private static String field(NamedCsvRecord row, String name) {
        return row.findField(name).orElse("");
    }

    private static List<GeoPoint> corners(String wkt) {
        if (wkt.isBlank()) {
            return null;
        }
        Geometry geometry = geometry(wkt);
        if (!(geometry instanceof Polygon polygon)) {
            throw wrong("is a " + geometry.getGeometryType() + "; an area has one outline", Optional.empty());
        }
        if (polygon.getNumInteriorRing() > 0) {
            throw wrong("has holes; an area has one outline", Optional.empty());
        }
        return Bounds.corners(polygon.getExteriorRing().getCoordinates());
    }

    private static Geometry geometry(String wkt) {
        try {
            return new WKTReader().read(wkt);
        } catch (ParseException | IllegalArgumentException wrong) {
            throw wrong("is no WKT", Optional.of(wrong));
        }
    }

    private static PlatformException wrong(String reason, Optional<Exception> cause) {
        return new PlatformException(Problem.invalid("bounds", reason, EXPECTED), cause.orElse(null));
    }
}
