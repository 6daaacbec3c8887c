// SPDX-License-Identifier: Apache-2.0
package org.linli.escalation.internal.policy;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** The keys of a policy's file, described for those who fill it in; {@link PolicyFile} reads them. */
@ObjectClassDefinition(
        factoryPid = ConfiguredPolicies.PID,
        name = "%policy.name",
        description = "%policy.description",
        localization = "OSGI-INF/l10n/policy")
@interface PolicySettings {
    @AttributeDefinition(name = "%area.name", description = "%area.description", required = false)
    String area() default "";

    @AttributeDefinition(name = "%version.name", description = "%version.description", required = false)
    int version() default 1;

    @AttributeDefinition(name = "%urgentWords.name", description = "%urgentWords.description", required = false)
    String urgentWords() default PlatformDefault.URGENT_WORDS;

    @AttributeDefinition(name = "%urgentTypes.name", description = "%urgentTypes.description", required = false)
    String urgentTypes() default "";

    @AttributeDefinition(name = "%complexTypes.name", description = "%complexTypes.description", required = false)
    String complexTypes() default "";

    @AttributeDefinition(name = "%urgentLimit.name", description = "%limit.description", required = false)
    String urgentLimit() default PlatformDefault.URGENT_LIMIT;

    @AttributeDefinition(name = "%generalLimit.name", description = "%limit.description", required = false)
    String generalLimit() default PlatformDefault.GENERAL_LIMIT;

    @AttributeDefinition(name = "%complexLimit.name", description = "%limit.description", required = false)
    String complexLimit() default PlatformDefault.COMPLEX_LIMIT;

    @AttributeDefinition(name = "%warnBefore.name", description = "%warnBefore.description", required = false)
    String warnBefore() default PlatformDefault.WARN_BEFORE;

    @AttributeDefinition(name = "%ladder.name", description = "%ladder.description", required = false)
    String ladder() default PlatformDefault.LADDER;

    @AttributeDefinition(name = "%first.name", description = "%first.description", required = false)
    String first() default PlatformDefault.FIRST;

    @AttributeDefinition(name = "%sortLimit.name", description = "%sortLimit.description", required = false)
    String sortLimit() default "";

    @AttributeDefinition(name = "%supervisor.name", description = "%supervisor.description", required = false)
    String supervisor() default PlatformDefault.SUPERVISOR;

    @AttributeDefinition(name = "%claimsDecidedBy.name", description = "%claimsDecidedBy.description", required = false)
    String claimsDecidedBy() default PlatformDefault.CLAIMS_DECIDED_BY;

    @AttributeDefinition(name = "%reopenOn.name", description = "%reopenOn.description", required = false)
    String reopenOn() default PlatformDefault.REOPEN_ON;

    @AttributeDefinition(name = "%startsWith.name", description = "%startsWith.description", required = false)
    String startsWith() default PlatformDefault.STARTS_WITH;

    @AttributeDefinition(name = "%jointLimit.name", description = "%jointLimit.description", required = false)
    String jointLimit() default "";

    @AttributeDefinition(name = "%claimsFirst.name", description = "%claimsFirst.description", required = false)
    String claimsFirst() default "";

    @AttributeDefinition(name = "%endsWith.name", description = "%endsWith.description", required = false)
    String endsWith() default PlatformDefault.ENDS_WITH;

    @AttributeDefinition(name = "%extension.name", description = "%extension.description", required = false)
    String extension() default PlatformDefault.EXTENSION;

    @AttributeDefinition(name = "%clock.name", description = "%clock.description", required = false)
    String clock_join$_$in() default "2小时; 起 WHISTLE; 止 JOIN_IN";
}
