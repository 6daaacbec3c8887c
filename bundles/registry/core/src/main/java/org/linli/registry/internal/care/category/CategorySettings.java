// SPDX-License-Identifier: Apache-2.0
package org.linli.registry.internal.care.category;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** The keys of a category's file, described for those who fill it in; {@link CategoryFile} reads them. */
@ObjectClassDefinition(
        factoryPid = ConfiguredCategories.PID,
        name = "%category.name",
        description = "%category.description",
        localization = "OSGI-INF/l10n/care")
@interface CategorySettings {
    @AttributeDefinition(name = "%area.name", description = "%area.description", required = false)
    String area() default "";

    @AttributeDefinition(name = "%code.name", description = "%code.description")
    String code();

    @AttributeDefinition(name = "%name.name", description = "%name.description")
    String name();

    @AttributeDefinition(name = "%used.name", description = "%used.description", required = false)
    String used() default "yes";

    @AttributeDefinition(name = "%sensitive.name", description = "%sensitive.description", required = false)
    String sensitive() default "yes";

    @AttributeDefinition(name = "%reviewDays.name", description = "%reviewDays.description", required = false)
    String reviewDays() default "30/60/90";

    @AttributeDefinition(name = "%needs.name", description = "%needs.description", required = false)
    String needs() default "";

    @AttributeDefinition(name = "%points.name", description = "%points.description", required = false)
    String points() default "";

    @AttributeDefinition(name = "%red.name", description = "%red.description", required = false)
    String red() default "";

    @AttributeDefinition(name = "%orange.name", description = "%orange.description", required = false)
    String orange() default "";
}
