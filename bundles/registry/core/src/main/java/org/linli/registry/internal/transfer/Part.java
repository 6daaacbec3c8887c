// SPDX-License-Identifier: Apache-2.0
package org.linli.registry.internal.transfer;

import java.util.List;

/** Some rows of a file, as they are staged together. Its simple name must stay: it is part of what it was sealed for. */
record Part(List<Line> lines) {
    /** How many rows are staged together: each gives one row when it is checked. */
    static final int MOST_LINES = 100;

    /** And how many characters, so that they fit their column when sealed. */
    static final int MOST_CHARACTERS = 6_000;
}
