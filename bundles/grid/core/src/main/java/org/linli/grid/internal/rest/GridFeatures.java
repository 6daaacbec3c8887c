// SPDX-License-Identifier: Apache-2.0
package org.linli.grid.internal.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.linli.grid.GridOutline;
import org.linli.grid.Redraws;
import org.linli.kernel.AreaCode;
import org.linli.kernel.GeoPoint;
import org.linli.kernel.PlatformException;
import org.linli.kernel.support.Input;

/** Grids as GeoJSON (RFC 7946), which knows WGS-84 only: a Polygon with one closed ring each. */
@Schema(name = "GridFeatures", description = "网格边界,GeoJSON FeatureCollection,WGS-84")
record GridFeatures(
        @Schema(example = "FeatureCollection") String type, @Schema(description = "网格") List<Feature> features) {
    private static final String COLLECTION = "FeatureCollection";
    private static final String POLYGON = "Polygon";
    private static final int MOST = 1001;
    private static final String RING = "a Polygon with one closed ring of [longitude, latitude]";

    /** A grid. */
    @Schema(name = "GridFeature")
    record Feature(@Schema(example = "Feature") String type, Properties properties, Geometry geometry) {}

    /** Which grid. */
    @Schema(name = "GridFeatureProperties")
    record Properties(
            @Schema(description = "网格代码,15 位", example = "990101001001004") String code,
            @Schema(description = "网格名称", example = "第四网格") String name,
            @Schema(
                            description = "新设网格的网格员(工作人员编号),自网格生效起即由其首接;没有则由派单台兜底。已有的网格不填",
                            example = "01JD3M9Z7Q4K8V2N5R6T1W0XYB")
                    String worker) {}

    /** Its outline. */
    @Schema(name = "GridFeatureGeometry")
    record Geometry(
            @Schema(example = "Polygon") String type,
            @Schema(example = "[[[116.0,39.0],[116.05,39.0],[116.05,39.2],[116.0,39.2],[116.0,39.0]]]")
                    List<List<List<Double>>> coordinates) {}

    static GridFeatures of(List<GridOutline> grids) {
        return new GridFeatures(
                COLLECTION, grids.stream().map(GridFeatures::feature).toList());
    }

    private static Feature feature(GridOutline grid) {
        List<List<Double>> ring = new ArrayList<>();
        grid.bounds().forEach(corner -> ring.add(List.of(corner.longitude(), corner.latitude())));
        if (!ring.isEmpty()) {
            ring.add(ring.get(0));
        }
        return new Feature(
                "Feature",
                new Properties(grid.code().value(), grid.name(), grid.worker()),
                new Geometry(POLYGON, List.of(ring)));
    }

    /** @throws PlatformException invalid, with all that is wrong */
    List<GridOutline> grids() {
        Input input = new Input();
        List<Feature> given = features == null ? List.of() : features;
        input.that(COLLECTION.equals(type), "grids.type", "is '" + type + "'", COLLECTION)
                .that(
                        given.size() <= Redraws.MOST_GRIDS,
                        "grids.features",
                        "are " + given.size(),
                        "at most " + Redraws.MOST_GRIDS)
                .check();
        List<GridOutline> grids = new ArrayList<>();
        for (int i = 0; i < given.size(); i++) {
            grids.add(grid(input, "grids.features[" + i + "].", given.get(i)));
        }
        input.check();
        return grids;
    }

    private static GridOutline grid(Input input, String field, Feature feature) {
        Properties named = feature == null ? null : feature.properties();
        String name = named == null ? null : named.name();
        AreaCode code =
                read(input, field + "properties.code", () -> code(named)).orElse(null);
        List<GeoPoint> corners =
                read(input, field + "geometry", () -> corners(feature)).orElse(List.of());
        return new GridOutline(code, name, corners, named == null ? null : named.worker());
    }

    private static AreaCode code(Properties named) {
        new Input().required("code", named == null ? null : named.code()).check();
        return AreaCode.of(named.code());
    }

    private static List<GeoPoint> corners(Feature feature) {
        Geometry geometry = feature == null ? null : feature.geometry();
        boolean one = geometry != null
                && POLYGON.equals(geometry.type())
                && geometry.coordinates() != null
                && geometry.coordinates().size() == 1
                && geometry.coordinates().get(0) != null;
        List<List<Double>> ring = one ? geometry.coordinates().get(0) : List.of();
        boolean closed = ring.size() >= 4
                && ring.size() <= MOST
                && ring.stream().allMatch(GridFeatures::isPair)
                && ring.get(0).equals(ring.get(ring.size() - 1));
        new Input()
                .that(closed, "geometry", "is no such outline", RING + ", 4 to " + MOST + " corners")
                .check();
        return ring.subList(0, ring.size() - 1).stream()
                .map(corner -> new GeoPoint(corner.get(0), corner.get(1)))
                .toList();
    }

    /** What is wrong goes to the field. */
    private static <T> Optional<T> read(Input input, String field, Supplier<T> reading) {
        try {
            return Optional.of(reading.get());
        } catch (PlatformException wrong) {
            wrong.problem().violations().forEach(each -> input.that(false, field, each.reason(), each.expected()));
            return Optional.empty();
        }
    }

    private static boolean isPair(List<Double> corner) {
        return corner != null && corner.size() >= 2 && corner.get(0) != null && corner.get(1) != null;
    }
}
