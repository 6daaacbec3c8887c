// SPDX-License-Identifier: Apache-2.0
package org.linli.organization.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.linli.kernel.GeoPoint;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.kernel.support.Json;
import org.locationtech.jts.geom.Coordinate;

/** Areas in a GeoJSON file (RFC 7946). */
final class GeoJsonAreas {
    private static final String EXPECTED = "a Polygon with one ring of [longitude, latitude], or null";

    private final JsonNode root;

    /** @throws PlatformException malformed, when it is no JSON */
    GeoJsonAreas(String text) {
        try {
            this.root = Json.read(text, JsonNode.class);
        } catch (IllegalArgumentException wrong) {
            throw new PlatformException(Problem.malformed("the file is no JSON"), wrong);
        }
    }

    AreaFile read() {
        if (!root.path("type").asText().equals("FeatureCollection")
                || !root.path("features").isArray()) {
            throw new PlatformException(Problem.malformed("the file is no GeoJSON FeatureCollection"));
        }
        // RFC 7946 knows WGS-84 only, but files of its predecessor name theirs.
        if (root.hasNonNull("crs")) {
            AreaFile.requireDatum("crs", root.at("/crs/properties/name").asText());
        }
        AreaFile.Findings findings = new AreaFile.Findings();
        for (int i = 0; i < root.path("features").size(); i++) {
            JsonNode feature = root.path("features").get(i);
            JsonNode properties = feature.path("properties");
            findings.add(
                    "features[" + i + "]",
                    properties.path("code").asText(),
                    properties.path("name").asText(),
                    () -> corners(feature.path("geometry")));
        }
        return findings.file();
    }

    private static List<GeoPoint> corners(JsonNode geometry) {
        if (geometry.isNull() || geometry.isMissingNode()) {
            return null;
        }
        String type = geometry.path("type").asText();
        JsonNode rings = geometry.path("coordinates");
        if (!type.equals("Polygon")) {
            throw wrong("is a " + type + "; an area has one outline");
        }
        if (rings.size() > 1) {
            throw wrong("has holes; an area has one outline");
        }
        JsonNode ring = rings.path(0);
        Coordinate[] corners = new Coordinate[ring.size()];
        for (int i = 0; i < corners.length; i++) {
            JsonNode corner = ring.get(i);
            if (!corner.path(0).isNumber() || !corner.path(1).isNumber()) {
                throw wrong("has a corner " + i + " that is no pair of numbers");
            }
            corners[i] = new Coordinate(corner.get(0).asDouble(), corner.get(1).asDouble());
        }
        return Bounds.corners(corners);
    }

    private static PlatformException wrong(String reason) {
        return new PlatformException(Problem.invalid("bounds", reason, EXPECTED));
    }
}
