// SPDX-License-Identifier: Apache-2.0
package org.linli.registry.internal.care;

import java.util.Optional;
import org.linli.kernel.AreaCode;
import org.linli.registry.Cohorts;
import org.linli.registry.internal.Seals;
import org.linli.registry.internal.care.category.Category;
import org.linli.registry.internal.care.category.ConfiguredCategories;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Opens of many care files no more than a standing rule asks: category and level. Never inside a transaction. */
@Component(service = CareLevels.class)
public final class CareLevels {
    private final Seals seals;
    private final ConfiguredCategories categories;

    @Activate
    public CareLevels(@Reference Seals seals, @Reference ConfiguredCategories categories) {
        this.seals = seals;
        this.categories = categories;
    }

    /**
     * A care file as stored.
     *
     * @param keyHolder the record whose key seals it
     * @param key that key, wrapped; null when it was destroyed
     */
    public record Stored(
            String id,
            String resident,
            String keyHolder,
            String sealed,
            boolean sensitive,
            String key,
            AreaCode area) {}

    /** The blind index by which files of a category are found. */
    public String index(String category) {
        return seals.index(JpaCareFiles.CATEGORY, category);
    }

    /** What a rule may ask of a file; empty when it cannot be read any more. */
    public Optional<Cohorts.Care> open(Stored file) {
        CareWords words = seals.open(file.key(), file.keyHolder() + "/" + file.id(), file.sealed(), CareWords.class);
        return Optional.ofNullable(words)
                .map(each -> new Cohorts.Care(each.category(), each.level(), isSensitive(file, each.category())));
    }

    /** A category that has become sensitive hides its files at once, whatever stands in their rows. */
    private boolean isSensitive(Stored file, String category) {
        return file.sensitive()
                || categories
                        .find(file.area(), category)
                        .filter(Category::sensitive)
                        .isPresent();
    }
}
