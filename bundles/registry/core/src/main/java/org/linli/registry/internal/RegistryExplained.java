// SPDX-License-Identifier: Apache-2.0
package org.linli.registry.internal;

import java.util.List;
import org.linli.kernel.AreaCode;
import org.linli.kernel.config.DecidedBy;
import org.linli.kernel.config.Explaining;
import org.linli.registry.internal.care.category.ConfiguredCategories;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The module's files: which decides where, and which are refused. */
@Component(
        service = {Explaining.class, RegistryExplained.class},
        immediate = true)
public final class RegistryExplained implements Explaining {
    private final ConfiguredCategories categories;

    @Activate
    public RegistryExplained(@Reference ConfiguredCategories categories) {
        this.categories = categories;
    }

    @Override
    public String module() {
        return "registry";
    }

    @Override
    public List<DecidedBy> explain(AreaCode area) {
        return categories.explain(area);
    }

    @Override
    public List<String> refused() {
        return categories.refused();
    }
}
