// SPDX-License-Identifier: Apache-2.0
package org.linli.kernel.config;

import java.util.List;
import org.linli.kernel.AreaCode;
import org.osgi.annotation.versioning.ConsumerType;

/** A module's word on where its rules come from. Published as a service by every module that is configured by area. */
@ConsumerType
public interface Explaining {
    /** The module's name, such as {@code petition}. */
    String module();

    /** Who decides each of the module's questions in an area now. Answers at once. */
    List<DecidedBy> explain(AreaCode area);

    /** The files that are refused now, of whatever area: each with line, key, reason, and what would be right. */
    List<String> refused();
}
