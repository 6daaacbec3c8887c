// SPDX-License-Identifier: Apache-2.0
package org.linli.grid.internal.rest;

import static org.junit.Assert.assertEquals;

import java.util.List;
import org.junit.Test;
import org.linli.grid.GridOutline;
import org.linli.kernel.AreaCode;
import org.linli.kernel.GeoPoint;
import org.linli.kernel.Problem;
import org.linli.kernel.support.Json;
import org.linli.organization.testing.Refusals;

public class GridFeaturesTest {
    private static final GridOutline GRID = new GridOutline(
            AreaCode.of("990101001001004"),
            "第四网格",
            List.of(new GeoPoint(116.0, 39.0), new GeoPoint(116.05, 39.0), new GeoPoint(116.05, 39.2)),
            "01JD3M9Z7Q4K8V2N5R6T1W0XYB");

    @Test
    public void whatIsWrittenIsReadAgain() {
        String json = Json.write(GridFeatures.of(List.of(GRID)));
        assertEquals(List.of(GRID), Json.read(json, GridFeatures.class).grids());
    }

    @Test
    public void allThatIsWrongIsToldAtOnce() {
        String json = "{\"type\":\"FeatureCollection\",\"features\":["
                + feature("", "[[[116,39],[116.1,39],[116.1,39.1],[116,39]]]") + ','
                + feature("990101001001004", "[[[116,39],[116.1,39],[116.1,39.1]]]") + ','
                + feature("990101001001005", "[[[39,116],[39,116.1],[39.1,116.1],[39,116]]]") + ",null]}";
        Problem problem = Refusals.of(
                Problem.INVALID, () -> Json.read(json, GridFeatures.class).grids());
        assertEquals(
                List.of(
                        "grids.features[0].properties.code",
                        "grids.features[1].geometry",
                        "grids.features[2].geometry",
                        "grids.features[3].properties.code",
                        "grids.features[3].geometry"),
                problem.violations().stream().map(Problem.Violation::field).toList());
    }

    private static String feature(String code, String coordinates) {
        return "{\"type\":\"Feature\",\"properties\":{\"code\":\"" + code + "\",\"name\":\"网格\"},"
                + "\"geometry\":{\"type\":\"Polygon\",\"coordinates\":" + coordinates + "}}";
    }
}
