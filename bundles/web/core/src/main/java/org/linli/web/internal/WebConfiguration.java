// SPDX-License-Identifier: Apache-2.0
package org.linli.web.internal;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** What operators may set for the web host; its words are in {@code OSGI-INF/l10n/web.properties}. */
@ObjectClassDefinition(
        id = WebConfiguration.PID,
        name = "%web.name",
        description = "%web.description",
        localization = "OSGI-INF/l10n/web")
public @interface WebConfiguration {
    String PID = "org.linli.web";

    @AttributeDefinition(name = "%maxBodyBytes.name", description = "%maxBodyBytes.description", min = "1024")
    int maxBodyBytes() default 65_536;

    @AttributeDefinition(name = "%maxUploadBytes.name", description = "%maxUploadBytes.description", min = "1024")
    long maxUploadBytes() default 20_971_520;

    @AttributeDefinition(name = "%anonymousPerMinute.name", description = "%anonymousPerMinute.description", min = "0")
    int anonymousPerMinute() default 60;

    @AttributeDefinition(
            name = "%gateWaitMillis.name",
            description = "%gateWaitMillis.description",
            min = "0",
            max = "30000")
    long gateWaitMillis() default 8_000;

    @AttributeDefinition(name = "%trustedProxy.name", description = "%trustedProxy.description")
    String[] trustedProxy() default {};

    @AttributeDefinition(name = "%requiredModules.name", description = "%requiredModules.description")
    String[] requiredModules() default {"kernel", "organization", "petition", "escalation", "portal"};
}
