// SPDX-License-Identifier: Apache-2.0
package org.linli.registry;

/** Relation to the head of the household (与户主关系). */
public enum Relation {
    HEAD,
    SPOUSE,
    CHILD,
    PARENT,
    GRANDCHILD,
    GRANDPARENT,
    SIBLING,
    OTHER_RELATIVE,
    NOT_RELATED
}
