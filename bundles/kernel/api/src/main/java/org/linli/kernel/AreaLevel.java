// SPDX-License-Identifier: Apache-2.0
package org.linli.kernel;

/** The four levels of areas, from the district down; the length of the standard code belongs to the level. */
public enum AreaLevel {
    /** 区县: GB/T 2260, 6 digits. */
    DISTRICT(6),
    /** 街道/乡镇: GB/T 10114, 3 more digits. */
    SUBDISTRICT(9),
    /** 社区/村: 3 more digits. */
    COMMUNITY(12),
    /** 网格: 3 more digits. */
    GRID(15);

    private final int codeLength;

    AreaLevel(int codeLength) {
        this.codeLength = codeLength;
    }

    /** How many digits the code of an area of this level has. */
    public int codeLength() {
        return codeLength;
    }
}
