// SPDX-License-Identifier: Apache-2.0
package org.linli.itests.districts;

import static org.junit.Assert.assertEquals;

import java.util.Map;
import org.linli.itests.Client;

/** A grid with its worker, whose phone is posted there: residents call it. */
abstract class HantaiStory extends DistrictStory {
    static final String PHONE = "worker-phone";

    final Cast cast;

    HantaiStory() {
        super("hantai", "990601", "汉台街道", 111.50);
        cast = Cast.of(server, land)
                .worker("hantai-worker", land.grid)
                .desk("hantai-dispatcher", "DISPATCHER", land.subdistrict);
    }

    final Client worker() {
        return cast.as("hantai-worker");
    }

    final Client dispatcher() {
        return cast.as("hantai-dispatcher");
    }

    final Map<String, Object> call(String channel, String type, String text) {
        return Matter.draft(channel, type, text, land.point);
    }

    /** The worker enters what a resident tells, and has it to handle. */
    final Matter told(String channel, String type, String text) {
        Matter matter = Matter.entered(worker(), call(channel, type, text));
        Client dispatcher = dispatcher();
        Told.await(
                "the worker has it",
                () -> Told.order(dispatcher, matter.order()).text("/state").equals("DISPATCHED"));
        assertEquals(
                cast.officer("hantai-worker"),
                Told.order(dispatcher, matter.order()).text("/handler/id"));
        return matter;
    }
}
