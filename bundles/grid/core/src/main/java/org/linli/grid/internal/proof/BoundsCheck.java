// SPDX-License-Identifier: Apache-2.0
package org.linli.grid.internal.proof;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.linli.grid.Finding;
import org.linli.grid.FindingKind;
import org.linli.grid.internal.proof.Plane.Piece;
import org.linli.kernel.AreaCode;
import org.linli.kernel.AreaLevel;
import org.linli.organization.Area;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.index.strtree.STRtree;

/** Whether the areas in an area cover it without gap and overlap, and lie in it. Pure. */
final class BoundsCheck {
    private static final int GRID_GAP = 60;
    private static final int GAP_ABOVE = 20;
    private static final int GRID_OVERLAP = 70;
    private static final int OVERLAP_ABOVE = 50;
    private static final int OUTSIDE = 50;
    private static final int UNDRAWN = 40;

    private final Land land;
    private final Area parent;
    private final List<Area> children;
    private final boolean grids;
    private final List<Flaw> flaws = new ArrayList<>();

    private BoundsCheck(Land land, Area parent) {
        this.land = land;
        this.parent = parent;
        this.children = land.in(parent.code());
        this.grids = parent.code().level() == AreaLevel.COMMUNITY;
    }

    /** What is wrong directly in an area; nothing for one that is not there or has nothing in it. */
    static List<Flaw> of(Land land, AreaCode area) {
        return land.find(area)
                .map(parent -> new BoundsCheck(land, parent).flaws())
                .orElse(List.of());
    }

    private List<Flaw> flaws() {
        List<Area> drawn =
                children.stream().filter(child -> !child.bounds().isEmpty()).toList();
        boolean outlined = !parent.bounds().isEmpty();
        if (children.isEmpty() || drawn.isEmpty() && !outlined) {
            return flaws;
        }
        Plane plane = new Plane((outlined ? parent : drawn.get(0)).bounds().get(0));
        Map<Area, Geometry> shapes = new LinkedHashMap<>();
        drawn.forEach(child -> shapes.put(child, plane.shape(child.bounds())));
        undrawn();
        overlaps(plane, shapes);
        if (outlined) {
            Geometry whole = plane.shape(parent.bounds());
            gaps(plane, whole, shapes);
            shapes.forEach((child, shape) ->
                    plane.without(shape, whole).stream().limit(1).forEach(piece -> outside(child, piece)));
        }
        return flaws;
    }

    private void undrawn() {
        children.stream()
                .filter(child -> child.bounds().isEmpty())
                .forEach(child -> add(
                        new Finding(
                                FindingKind.NO_BOUNDS,
                                child.code(),
                                UNDRAWN,
                                land.path(child.code()) + "没有边界，任何坐标都落不到其中",
                                Finding.Example.at(null)),
                        child.code().value(),
                        1));
    }

    private void gaps(Plane plane, Geometry whole, Map<Area, Geometry> shapes) {
        List<Piece> gaps =
                shapes.isEmpty() ? plane.whole(whole) : plane.without(whole, Plane.union(List.copyOf(shapes.values())));
        for (Piece gap : gaps) {
            String words = land.path(parent.code()) + "内有" + size(gap) + "不属于任何" + (grids ? "网格" : "下级区域") + "，例如"
                    + place(gap) + "，只能由" + land.name(parent.code()) + "兜底";
            add(
                    new Finding(
                            FindingKind.GAP_IN_BOUNDS,
                            parent.code(),
                            grids ? GRID_GAP : GAP_ABOVE,
                            words,
                            Finding.Example.at(gap.inside())),
                    parent.code().value(),
                    gap.squareMetres());
        }
    }

    private void overlaps(Plane plane, Map<Area, Geometry> shapes) {
        STRtree tree = new STRtree();
        shapes.forEach((child, shape) -> tree.insert(shape.getEnvelopeInternal(), child));
        shapes.forEach((one, shape) -> {
            Envelope around = shape.getEnvelopeInternal();
            tree.query(around, item -> {
                if (item instanceof Area other && one.code().compareTo(other.code()) < 0) {
                    plane.both(shape, shapes.get(other)).forEach(piece -> overlap(one, other, piece));
                }
            });
        });
    }

    private void overlap(Area one, Area other, Piece piece) {
        String words = land.path(one.code()) + "与" + land.name(other.code()) + "重叠" + size(piece) + "，例如" + place(piece)
                + "同属两处，只能由" + land.name(parent.code()) + "兜底";
        add(
                new Finding(
                        FindingKind.OVERLAP_IN_BOUNDS,
                        one.code(),
                        grids ? GRID_OVERLAP : OVERLAP_ABOVE,
                        words,
                        Finding.Example.at(piece.inside())),
                one.code() + "|" + other.code(),
                piece.squareMetres());
    }

    private void outside(Area child, Piece piece) {
        String words =
                land.path(child.code()) + "有" + size(piece) + "在" + land.name(parent.code()) + "之外，例如" + place(piece);
        add(
                new Finding(
                        FindingKind.OUTSIDE_PARENT, child.code(), OUTSIDE, words, Finding.Example.at(piece.inside())),
                child.code().value(),
                piece.squareMetres());
    }

    private void add(Finding finding, String of, double size) {
        flaws.add(new Flaw(finding, finding.kind() + "|" + of, size));
    }

    private static String size(Piece piece) {
        return "约" + Math.max(1, Math.round(piece.squareMetres())) + "平方米";
    }

    private static String place(Piece piece) {
        return "坐标" + piece.inside().longitude() + "," + piece.inside().latitude();
    }
}
