// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal.filing;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.kernel.crypto.Keyring;
import org.linli.kernel.security.Actor;
import org.linli.kernel.support.Input;
import org.linli.kernel.support.Json;
import org.linli.petition.HeldCalls;
import org.linli.petition.OneTapCall;
import org.linli.petition.Receipt;
import org.linli.petition.internal.Neighbours;
import org.linli.petition.internal.PetitionSchema;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Calls that wait for their moment in a table. Before one is filed its next moment is written down, and it is filed under
 * a key made of its own: so it goes once, also when the platform stops between, or two nodes look.
 */
@Component(
        service = {HeldCalls.class, JdbcHeldCalls.class},
        immediate = true)
public final class JdbcHeldCalls implements HeldCalls {
    private static final Logger LOG = LoggerFactory.getLogger(JdbcHeldCalls.class);
    private static final String INDEX = "petition.held-call";
    private static final String CALL = "petition.held-call/";
    private static final String RECEIPT = "petition.held-call-receipt/";
    private static final Duration AGAIN = Duration.ofSeconds(30);
    private static final Duration KEPT = Duration.ofDays(1);
    private static final int BATCH = 20;

    private final PetitionSchema schema;
    private final JpaChannels channels;
    private final Keyring keyring;
    private final ScheduledExecutorService clock;
    private Instant forgotten = Instant.EPOCH;

    /** Looks every second. */
    @Activate
    public JdbcHeldCalls(
            @Reference PetitionSchema schema, @Reference JpaChannels channels, @Reference Neighbours neighbours) {
        this(schema, channels, neighbours.keyring(), Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "linli petition held calls");
            thread.setDaemon(true);
            return thread;
        }));
        clock.scheduleWithFixedDelay(this::look, 1, 1, TimeUnit.SECONDS);
    }

    private JdbcHeldCalls(
            PetitionSchema schema, JpaChannels channels, Keyring keyring, ScheduledExecutorService clock) {
        this.schema = schema;
        this.channels = channels;
        this.keyring = keyring;
        this.clock = clock;
    }

    /** One that looks only when it is told to. */
    static JdbcHeldCalls still(PetitionSchema schema, JpaChannels channels, Neighbours neighbours) {
        return new JdbcHeldCalls(schema, channels, neighbours.keyring(), null);
    }

    @Deactivate
    void close() {
        clock.shutdown();
    }

    @Override
    public HeldCall take(OneTapCall call, String token) {
        new Input().text("token", token, 22, 100).check();
        String id = id(token);
        Optional<HeldCallTable.Row> before = row(id);
        if (before.isPresent()) {
            return shown(before.get());
        }
        channels.check(call);
        byte[] key = keyring.newKey();
        HeldCallTable.Row row = new HeldCallTable.Row(
                id, State.HELD, schema.now().plus(HOLD), base64(key), sealed(key, call, CALL + id), null);
        schema.schema().jdbc(tx -> {
            HeldCallTable.insert(tx, row);
            return row;
        });
        return shown(row);
    }

    @Override
    public HeldCall find(String token) {
        return shown(known(id(token == null ? "" : token)));
    }

    @Override
    public HeldCall undo(String token) {
        String id = known(id(token == null ? "" : token)).id();
        schema.schema().jdbc(tx -> HeldCallTable.undo(tx, id, schema.now()));
        return shown(known(id));
    }

    private void look() {
        try {
            pass();
        } catch (RuntimeException failed) {
            LOG.warn("Held calls wait for another second: {}", failed.getClass().getName());
        }
    }

    /** Files those whose moment has come. */
    void pass() {
        Instant now = schema.now();
        for (State state : List.of(State.HELD, State.GOING)) {
            schema.schema().jdbc(tx -> HeldCallTable.due(tx, state, now, BATCH)).forEach(this::send);
        }
        if (forgotten.isBefore(now.minus(Duration.ofHours(1)))) {
            forgotten = now;
            for (State state : List.of(State.SENT, State.UNDONE)) {
                schema.schema().jdbc(tx -> {
                    HeldCallTable.forget(tx, state, now.minus(KEPT));
                    return state;
                });
            }
        }
    }

    private void send(String id) {
        Instant now = schema.now();
        if (!schema.schema().jdbc(tx -> HeldCallTable.claim(tx, id, now, now.plus(AGAIN)))) {
            return; // undone, or another's
        }
        HeldCallTable.Row row = known(id);
        byte[] key = Base64.getDecoder().decode(row.key());
        try {
            OneTapCall call = opened(key, row.call(), CALL + id, OneTapCall.class);
            Receipt receipt = channels.call(call, "held-" + id, Actor.ANONYMOUS);
            String sealed = sealed(key, receipt, RECEIPT + id);
            schema.schema().jdbc(tx -> {
                HeldCallTable.sent(tx, id, sealed, schema.now());
                return id;
            });
        } catch (PlatformException refused) {
            // what was right ten seconds ago: an area or a module is away for the moment
            LOG.warn("A one-tap call is tried again: {}", refused.problem().type());
        }
    }

    private HeldCall shown(HeldCallTable.Row row) {
        Receipt receipt = row.receipt() == null
                ? null
                : opened(Base64.getDecoder().decode(row.key()), row.receipt(), RECEIPT + row.id(), Receipt.class);
        return new HeldCall(row.state(), row.dueAt(), receipt);
    }

    private Optional<HeldCallTable.Row> row(String id) {
        return schema.schema().jdbc(tx -> HeldCallTable.find(tx, id));
    }

    private HeldCallTable.Row known(String id) {
        return row(id).orElseThrow(() -> new PlatformException(Problem.notFound("call", "of this token")));
    }

    private String id(String token) {
        return keyring.index(INDEX, token);
    }

    private String sealed(byte[] key, Object what, String context) {
        return base64(keyring.seal(key, Json.write(what).getBytes(StandardCharsets.UTF_8), context));
    }

    private <T> T opened(byte[] key, String sealed, String context, Class<T> type) {
        byte[] data = keyring.open(key, Base64.getDecoder().decode(sealed), context);
        return Json.read(new String(data, StandardCharsets.UTF_8), type);
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
