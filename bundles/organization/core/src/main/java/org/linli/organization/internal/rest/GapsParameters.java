// SPDX-License-Identifier: Apache-2.0
package org.linli.organization.internal.rest;

import io.swagger.v3.oas.annotations.Parameter;
import javax.ws.rs.DefaultValue;
import javax.ws.rs.QueryParam;
import org.linli.kernel.support.Input;

/** Whether gaps in responsibility that a change makes are accepted, and why. */
public final class GapsParameters {
    @Parameter(
            description = "Whether a gap in responsibility that this makes is accepted; else it is refused with an"
                    + " example. What is accepted is logged",
            example = "false")
    @QueryParam("acceptGaps")
    @DefaultValue("false")
    private boolean acceptGaps;

    @Parameter(description = "Why gaps are accepted, 2 to 500 characters", example = "新网格员下周到岗")
    @QueryParam("reason")
    private String reason;

    /** The reason; null when gaps are not accepted. */
    String accepted() {
        if (!acceptGaps) {
            return null;
        }
        new Input().text("reason", reason, 2, 500).check();
        return reason;
    }
}
