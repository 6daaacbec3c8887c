// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import javax.annotation.security.PermitAll;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.MediaType;
import org.linli.petition.Channels;
import org.linli.petition.PetitionChannel;

/** Which ways in there are. */
@Path("channels")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "channels", description = "渠道")
public final class ChannelResource {

    private final Channels channels;

    ChannelResource(Channels channels) {
        this.channels = channels;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "listChannels",
            summary = "The ways in which petitions come in an area",
            description = "Who enters by each, who is responsible for the first answer, and how it goes back.")
    public List<PetitionChannel> channels(
            @Parameter(description = "Code of the area; what holds everywhere when missing", example = "990101001")
                    @QueryParam("area")
                    String area) {
        return channels.in(TotalsResource.area(area));
    }
}
