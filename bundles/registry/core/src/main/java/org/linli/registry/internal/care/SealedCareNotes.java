// SPDX-License-Identifier: Apache-2.0
package org.linli.registry.internal.care;

import java.util.List;
import org.linli.kernel.security.Actor;
import org.linli.registry.internal.CareNotes;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The open care files of somebody in words, from what is sealed in them. */
@Component(service = CareNotes.class)
public final class SealedCareNotes implements CareNotes {
    private final CareRecords records;

    @Activate
    public SealedCareNotes(@Reference CareRecords records) {
        this.records = records;
    }

    @Override
    public List<String> openFor(String resident, Actor reader) {
        return records.of(resident, true).stream()
                .filter(file -> CareRights.mayRead(file.row().area(), file.sensitive(), reader))
                .map(file -> file.words().categoryName() + " (" + file.words().level() + ")")
                .toList();
    }
}
