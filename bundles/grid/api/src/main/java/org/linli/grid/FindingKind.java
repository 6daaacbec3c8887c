// SPDX-License-Identifier: Apache-2.0
package org.linli.grid;

/** What can be wrong with responsibility. */
public enum FindingKind {
    /** 边界有缝: ground of an area lies in none of the areas in it. */
    GAP_IN_BOUNDS,
    /** 边界重叠: ground lies in two areas of one level. */
    OVERLAP_IN_BOUNDS,
    /** 越出上级边界: ground of an area lies outside the area above. */
    OUTSIDE_PARENT,
    /** 没有边界: an area whose neighbours are drawn has no outline. */
    NO_BOUNDS,
    /** 没有首接责任人: a grid has neither worker nor team; the level above has to step in, or nobody is there. */
    NO_FIRST_HANDLER,
    /** 两个首接责任人: two are first at the same moment. */
    TWO_FIRST_HANDLERS,
    /** 没有裁决单位: what lies in the open pool has nobody who decides. */
    NO_DECIDER,
    /** 上报路径断开: the way upward skips back, ends below the district, or meets a level without desk. */
    BROKEN_PATH,
    /** 类型无规则: a type of petition, in some urgency, goes no way or two. */
    MATTER_WITHOUT_RULE,
    /** 地址在界外: an address lies in no grid. */
    ADDRESS_OUTSIDE,
    /** 地址在多个网格: an address lies in two grids or on their border. */
    ADDRESS_IN_SEVERAL,
    /** 地址登记不符: an address is registered in another grid than the one it lies in. */
    ADDRESS_IN_OTHER_GRID
}
