// SPDX-License-Identifier: Apache-2.0
package org.linli.organization.internal;

import java.util.List;
import javax.persistence.EntityManager;
import org.linli.kernel.AreaCode;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.kernel.support.Chunks;

/** That areas which a unit or an officer names are there. */
final class KnownAreas {
    private KnownAreas() {}

    /** @throws PlatformException invalid, with the first that is not there */
    static void require(EntityManager em, String field, List<AreaCode> areas) {
        List<String> codes =
                areas.stream().map(AreaCode::value).distinct().sorted().toList();
        for (List<String> some : Chunks.of(codes)) {
            List<String> known = em.createQuery("SELECT a.code FROM AreaRow a WHERE a.code IN :codes", String.class)
                    .setParameter("codes", some)
                    .getResultList();
            some.stream().filter(code -> !known.contains(code)).findFirst().ifPresent(unknown -> {
                throw new PlatformException(Problem.invalid(field, "no area " + unknown, "the code of a known area"));
            });
        }
    }
}
