// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal.template;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.linli.kernel.AreaCode;
import org.linli.kernel.support.config.AreaFiles;
import org.linli.petition.WorkOrderState;

/**
 * The prepared answers of somewhere.
 *
 * @param area where; null for everywhere
 * @param templates in the order to show them
 */
public record TemplateList(AreaCode area, List<Template> templates) implements AreaFiles.ForArea {
    public TemplateList {
        templates = List.copyOf(templates);
    }

    /** For people. */
    String say() {
        return templates.stream().map(Template::name).collect(Collectors.joining("、"));
    }

    /**
     * A prepared answer.
     *
     * @param states in which states of an order
     * @param types for which types; empty for all
     * @param words with places to fill in
     */
    public record Template(String code, String name, Set<WorkOrderState> states, Set<String> types, String words) {
        public boolean fits(WorkOrderState state, String type) {
            return states.contains(state) && (types.isEmpty() || types.contains(type));
        }
    }
}
