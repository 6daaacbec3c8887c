// SPDX-License-Identifier: Apache-2.0
package org.linli.petition;

/** Who may see a petition. */
public enum Secrecy {
    /** 公开办理: staff of its area see it. */
    OPEN,
    /** 不公开: as open, but nothing of it is ever published, hinted at or joined. */
    PRIVATE,
    /** 保密: only its handler, who takes part, and those who dispatch and supervise in its area see it. */
    CONFIDENTIAL
}
