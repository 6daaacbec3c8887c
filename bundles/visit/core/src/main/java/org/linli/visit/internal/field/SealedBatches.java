// SPDX-License-Identifier: Apache-2.0
package org.linli.visit.internal.field;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.kernel.security.Actor;
import org.linli.kernel.support.Input;
import org.linli.kernel.support.Json;
import org.linli.petition.Attachments;
import org.linli.visit.FieldBatch;
import org.linli.visit.FieldEnvelopes;
import org.linli.visit.FieldKey;
import org.linli.visit.FieldLease;
import org.linli.visit.FieldOperation;
import org.linli.visit.FieldResult;
import org.linli.visit.FieldResult.Outcome;
import org.linli.visit.SealedFieldBatch;
import org.linli.visit.SealedFieldBatch.Envelope;
import org.linli.visit.SealedPhoto;
import org.linli.visit.internal.Neighbours;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Opens what devices sealed, and goes on with it as with what was never sealed. */
@Component(service = {FieldEnvelopes.class, SealedBatches.class})
public final class SealedBatches implements FieldEnvelopes {
    private static final int REFUSED = 422;
    private static final int LONGEST_PHOTO = 12 << 20;
    private static final String PHOTO = "photo";
    private static final Duration MOMENT = Duration.ofSeconds(2);

    private final Leases leases;
    private final Batches batches;
    private final FieldKeys keys;
    private final Neighbours neighbours;

    @Activate
    public SealedBatches(
            @Reference Leases leases,
            @Reference Batches batches,
            @Reference FieldKeys keys,
            @Reference Neighbours neighbours) {
        this.leases = leases;
        this.batches = batches;
        this.keys = keys;
        this.neighbours = neighbours;
    }

    /** What is sealed of an operation. */
    private record Content(
            FieldOperation.Kind kind, String subject, Long baseVersion, Instant deviceTime, Map<String, Object> body) {}

    @Override
    public FieldKey key(Actor by) {
        leases.requireMay(by);
        return keys.current();
    }

    @Override
    public String part(String lease, Actor by) {
        FieldLease live = leases.own(lease, by);
        return neighbours.keyring().index("visit.field-part", live.id() + "/" + live.version());
    }

    @Override
    public List<FieldResult> apply(SealedFieldBatch batch, String from, Actor by) {
        check(batch);
        leases.known(batch.device(), by);
        List<FieldOperation> opened = new ArrayList<>();
        Problem closed = opened(batch, by, opened);
        List<FieldResult> results = new ArrayList<>();
        if (!opened.isEmpty()) {
            results.addAll(batches.apply(new FieldBatch(batch.device(), batch.deviceNow(), opened), from, by));
        }
        for (Envelope each :
                batch.operations().subList(opened.size(), batch.operations().size())) {
            results.add(
                    results.size() == opened.size()
                            ? new FieldResult(each.id(), each.number(), Outcome.REFUSED, null, null, closed)
                            : new FieldResult(
                                    each.id(),
                                    each.number(),
                                    Outcome.LATER,
                                    null,
                                    null,
                                    Problem.unavailable("the operation before", MOMENT)));
        }
        return results;
    }

    /** Opens them up to the first that does not; gives why. */
    private Problem opened(SealedFieldBatch batch, Actor by, List<FieldOperation> opened) {
        Map<String, FieldKeys.Own> known = new HashMap<>();
        for (Envelope each : batch.operations()) {
            try {
                FieldKeys.Own key = known.computeIfAbsent(each.keyId(), keys::find);
                opened.add(opened(each, key, batch.device(), by));
            } catch (PlatformException refused) {
                if (refused.problem().status() != REFUSED) {
                    throw refused;
                }
                return refused.problem();
            }
        }
        return null;
    }

    private static FieldOperation opened(Envelope each, FieldKeys.Own key, String device, Actor by) {
        Envelopes.Bound bound =
                new Envelopes.Bound(each.keyId(), device, by.id(), Long.toString(each.number()), each.id());
        try {
            byte[] plain = open(key, Base64.getUrlDecoder().decode(each.sealed()), bound);
            Content content = Json.read(new String(plain, StandardCharsets.UTF_8), Content.class);
            return new FieldOperation(
                    each.id(),
                    each.number(),
                    content.kind(),
                    content.subject(),
                    content.baseVersion(),
                    content.deviceTime(),
                    withPhoto(content.body(), each.photo()));
        } catch (IllegalArgumentException unread) {
            throw unreadable(unread);
        }
    }

    /** The device does not know yet what the file is called here when it seals. */
    private static Map<String, Object> withPhoto(Map<String, Object> body, String photo) {
        if (body == null || photo == null || !body.containsKey(PHOTO)) {
            return body;
        }
        Map<String, Object> named = new LinkedHashMap<>(body);
        named.put(PHOTO, photo);
        return named;
    }

    @Override
    public String bring(SealedPhoto about, InputStream sealed, Actor by) {
        leases.known(about.device(), by);
        new Input().required("id", about.id()).required("keyId", about.keyId()).check();
        try {
            byte[] envelope = sealed.readNBytes(LONGEST_PHOTO + 1);
            new Input()
                    .that(envelope.length <= LONGEST_PHOTO, PHOTO, "is too large", "at most 12 MB")
                    .check();
            Envelopes.Bound bound = new Envelopes.Bound(about.keyId(), about.device(), by.id(), PHOTO, about.id());
            byte[] photo = open(keys.find(about.keyId()), envelope, bound);
            Attachments.Upload upload = new Attachments.Upload("现场照片.jpg", new ByteArrayInputStream(photo));
            return neighbours.attachments().bring(upload, by).id();
        } catch (IOException broken) {
            throw new PlatformException(Problem.malformed("the photo did not come whole"), broken);
        }
    }

    private static byte[] open(FieldKeys.Own key, byte[] envelope, Envelopes.Bound bound) {
        if (key == null) {
            throw new PlatformException(new Problem(
                    KEY_UNKNOWN, REFUSED, "Unknown key", "the key it was sealed to is not here", List.of(), Map.of()));
        }
        try {
            return Envelopes.open(key.key(), key.point(), envelope, bound);
        } catch (GeneralSecurityException changed) {
            throw unreadable(changed);
        }
    }

    private static PlatformException unreadable(Exception cause) {
        Problem problem = new Problem(
                UNREADABLE,
                REFUSED,
                "Unreadable",
                "it was changed, or is not of this device, worker, number and id",
                List.of(),
                Map.of());
        return new PlatformException(problem, cause);
    }

    private static void check(SealedFieldBatch batch) {
        List<Envelope> operations = batch.operations();
        boolean some = !operations.isEmpty() && operations.size() <= FieldBatch.MOST;
        boolean whole = operations.stream()
                .allMatch(each -> each.id() != null
                        && each.keyId() != null
                        && each.sealed() != null
                        && Objects.requireNonNullElse(each.photo(), "").length() <= 64);
        new Input()
                .that(some, "operations", "are " + operations.size(), "1 to " + FieldBatch.MOST)
                .that(whole, "operations", "are not whole", "id, number, keyId and sealed of each")
                .check();
    }
}
