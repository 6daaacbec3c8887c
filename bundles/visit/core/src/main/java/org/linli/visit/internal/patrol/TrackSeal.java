// SPDX-License-Identifier: Apache-2.0
package org.linli.visit.internal.patrol;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.linli.kernel.crypto.Keyring;
import org.linli.kernel.support.Json;
import org.linli.visit.TrackPoint;

/** Seals what patrols keep; what is sealed is bound to its row. Outside of transactions. */
public final class TrackSeal {
    private static final int POINT = Long.BYTES + 2 * Double.BYTES + Float.BYTES;

    private final Keyring keyring;

    public TrackSeal(Keyring keyring) {
        this.keyring = keyring;
    }

    public String newKey() {
        return Base64.getEncoder().encodeToString(keyring.newKey());
    }

    /** Seals points, 28 bytes each. */
    String seal(String key, String context, List<TrackPoint> points) {
        ByteBuffer packed = ByteBuffer.allocate(points.size() * POINT);
        for (TrackPoint point : points) {
            packed.putLong(point.at().toEpochMilli())
                    .putDouble(point.longitude())
                    .putDouble(point.latitude())
                    .putFloat((float) point.accuracy());
        }
        return sealed(key, context, packed.array());
    }

    List<TrackPoint> open(String key, String context, String sealed) {
        ByteBuffer packed = ByteBuffer.wrap(opened(key, context, sealed));
        List<TrackPoint> points = new ArrayList<>();
        while (packed.hasRemaining()) {
            points.add(new TrackPoint(
                    Instant.ofEpochMilli(packed.getLong()), packed.getDouble(), packed.getDouble(), packed.getFloat()));
        }
        return points;
    }

    /** Seals a record. */
    public String seal(String key, String context, Object what) {
        return sealed(key, context, Json.write(what).getBytes(StandardCharsets.UTF_8));
    }

    /** Opens what was sealed as this type of record. */
    public <T> T open(String key, String context, String sealed, Class<T> type) {
        return Json.read(new String(opened(key, context, sealed), StandardCharsets.UTF_8), type);
    }

    private String sealed(String key, String context, byte[] data) {
        byte[] sealed = keyring.seal(Base64.getDecoder().decode(key), data, context);
        return Base64.getEncoder().encodeToString(sealed);
    }

    private byte[] opened(String key, String context, String sealed) {
        return keyring.open(Base64.getDecoder().decode(key), Base64.getDecoder().decode(sealed), context);
    }
}
