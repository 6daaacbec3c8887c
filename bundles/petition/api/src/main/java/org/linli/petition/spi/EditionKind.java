// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.spi;

import java.util.List;
import org.linli.kernel.Problem;
import org.linli.petition.Edition;
import org.linli.petition.WorkOrder;
import org.osgi.annotation.versioning.ConsumerType;

/** What knows what an edition of a kind says. Chosen by the rule of this package. */
@ConsumerType
public interface EditionKind {
    /** Service property: the kind, such as {@code rule}. */
    String KIND = "linli.edition.kind";

    /** What is wrong with a text, each with its line where that is known as the beginning of the field; at once. */
    List<Problem.Violation> check(Edition edition);

    /**
     * What the edition would change in these orders; it is right as far as {@link #check} knows.
     *
     * @param open at most 500 open orders, without residents and participants
     */
    List<Edition.Line> preview(Edition edition, List<WorkOrder> open);

    /** Some edition of this kind came into force or went out of it on this node; what is in force is to be read again. */
    void changed();
}
