// SPDX-License-Identifier: Apache-2.0
package org.linli.registry.internal.care;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
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
                .map(SealedCareNotes::words)
                .toList();
    }

    @Override
    public Map<String, List<String>> openFor(Collection<String> residents, Actor reader) {
        return records.openOf(residents).stream()
                .filter(file -> CareRights.mayRead(file.row().area(), file.sensitive(), reader))
                .collect(Collectors.groupingBy(
                        file -> file.row().resident, Collectors.mapping(SealedCareNotes::words, Collectors.toList())));
    }

    private static String words(CareRecords.Found file) {
        return file.words().categoryName() + " (" + file.words().level() + ")";
    }
}
