// SPDX-License-Identifier: Apache-2.0
package org.linli.registry.internal.own;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.linli.kernel.Page;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.kernel.security.Actor;
import org.linli.kernel.security.Grant;
import org.linli.kernel.security.Role;
import org.linli.kernel.support.Ids;
import org.linli.kernel.support.Input;
import org.linli.registry.ChangeDraft;
import org.linli.registry.ChangeRequest;
import org.linli.registry.ChangeRequests;
import org.linli.registry.OwnData;
import org.linli.registry.OwnLook;
import org.linli.registry.OwnRecord;
import org.linli.registry.ResidentStatus;
import org.linli.registry.internal.IdNumber;
import org.linli.registry.internal.Phones;
import org.linli.registry.internal.PrivateFields;
import org.linli.registry.internal.RegistrySchema;
import org.linli.registry.internal.ResidentRow;
import org.linli.registry.internal.Seals;
import org.linli.registry.internal.Today;
import org.linli.registry.internal.requests.JpaChangeRequests;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A person's own data online. Whether there is such a person is found out after the answer, on a thread of its own, so
 * that neither the answer nor its time tells it.
 */
@Component(service = {OwnData.class, JdbcOwnData.class})
public final class JdbcOwnData implements OwnData {
    static final int MOST_CODES_AN_HOUR = 30;
    static final int MOST_TRIES_AN_HOUR = 60;
    static final int MOST_CORRECTIONS_AN_HOUR = 10;

    private static final Logger LOG = LoggerFactory.getLogger(JdbcOwnData.class);
    private static final Duration CODE_LASTS = Duration.ofMinutes(10);
    private static final Duration SESSION_LASTS = Duration.ofMinutes(15);
    private static final List<String> CORRECTED =
            List.of("name", "sex", "born", "idNumber", "phone", "residence", "registeredAddress", "partyMember");
    private static final int LONGEST = 40;
    private static final int WAITING = 1000;
    private static final int SECRET_BYTES = 32;
    private static final int CODES = 1_000_000;
    static final Actor SELF = new Actor("self", OwnWords.SELF, List.of(), Set.of());
    private static final SecureRandom RANDOM = new SecureRandom();

    private final RegistrySchema schema;
    private final Seals seals;
    private final OwnRecords records;
    private final Messages messages;
    private final ChangeRequests requests;
    private final RateTable rates;
    private final ThreadPoolExecutor behind;

    @Activate
    public JdbcOwnData(
            @Reference RegistrySchema schema,
            @Reference Seals seals,
            @Reference OwnRecords records,
            @Reference Messages messages,
            @Reference JpaChangeRequests requests) {
        this(schema, seals, records, messages, (ChangeRequests) requests);
    }

    /** For tests. */
    JdbcOwnData(RegistrySchema schema, Seals seals, OwnRecords records, Messages messages, ChangeRequests requests) {
        this.schema = schema;
        this.seals = seals;
        this.records = records;
        this.messages = messages;
        this.requests = requests;
        this.rates = new RateTable(schema, seals);
        this.behind = new ThreadPoolExecutor(1, 1, 1, TimeUnit.MINUTES, new ArrayBlockingQueue<>(WAITING), task -> {
            Thread thread = new Thread(task, "linli registry own-data codes");
            thread.setDaemon(true);
            return thread;
        });
    }

    /** What waits is let finish for a moment; a thread in the database is not interrupted. */
    @Deactivate
    void close() {
        behind.shutdown();
        try {
            if (!behind.awaitTermination(2, TimeUnit.SECONDS)) {
                behind.getQueue().clear();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void requestCode(String idNumber, String phone, String from) {
        new Input()
                .text("idNumber", idNumber, 1, LONGEST)
                .text("phone", phone, 1, LONGEST)
                .check();
        rates.count("code", from, MOST_CODES_AN_HOUR);
        try {
            behind.execute(() -> sendIfTheirs(idNumber, phone));
        } catch (RejectedExecutionException full) {
            throw new PlatformException(Problem.unavailable("own data", Duration.ofMinutes(1)), full);
        }
    }

    /** Whether everything that was asked for was looked at; for tests. */
    boolean isQuiet() {
        return behind.getTaskCount() == behind.getCompletedTaskCount();
    }

    private void sendIfTheirs(String idNumber, String phone) {
        try {
            ResidentRow row = resident(idNumber);
            boolean theirs = row != null
                    && row.phoneConfirmed == 1
                    && row.phoneIndex != null
                    && row.phoneIndex.equals(seals.index("phone", Phones.canonical(phone)));
            if (theirs) {
                send(row);
            }
        } catch (RuntimeException failed) {
            LOG.warn(
                    "A code for somebody's own data was not sent: {}",
                    failed.getClass().getName());
        }
    }

    private void send(ResidentRow row) {
        PrivateFields fields = seals.open(row.wrappedKey, row.id, row.sealed, PrivateFields.class);
        String code = String.format("%06d", RANDOM.nextInt(CODES));
        String id = Ids.next();
        Instant now = now();
        CodeTable.Code kept = new CodeTable.Code(id, row.id, index(id, code), now, now.plus(CODE_LASTS));
        if (schema.jdbc(tx -> CodeTable.keep(tx, kept))) {
            messages.send(
                    Phones.canonical(fields.phone()), "您正在查阅本人登记信息，验证码" + code + "，10分钟内有效。非本人操作请勿理会，工作人员不会向您索要验证码。");
        }
    }

    @Override
    public OwnSession open(String idNumber, String code, String from) {
        new Input()
                .text("idNumber", idNumber, 1, LONGEST)
                .text("code", code, 1, LONGEST)
                .check();
        rates.count("try", from, MOST_TRIES_AN_HOUR);
        ResidentRow row = resident(idNumber);
        CodeTable.Code tried = schema.jdbc(tx -> CodeTable.tryOne(tx, row == null ? "" : row.id, now()));
        String given = index(tried == null ? "" : tried.id(), code.strip());
        if (tried != null && same(given, tried.index())) {
            byte[] random = new byte[SECRET_BYTES];
            RANDOM.nextBytes(random);
            String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
            Instant until = now().plus(SESSION_LASTS);
            if (schema.jdbc(tx -> CodeTable.use(tx, tried, hash(secret), until))) {
                return new OwnSession(secret, until);
            }
        }
        throw new PlatformException(
                Problem.unauthenticated("this ID number and this code do not belong together, or not any more"));
    }

    @Override
    public OwnRecord record(String secret, String from) {
        return records.record(asked(secret, from));
    }

    @Override
    public Page<OwnLook> looks(String secret, String cursor, int size, String from) {
        return records.looks(asked(secret, from), cursor, size);
    }

    @Override
    public String correct(String secret, Map<String, String> changes, String ground, String key, String from) {
        OwnRecords.Asked asked = asked(secret, from);
        rates.count("correct", from, MOST_CORRECTIONS_AN_HOUR);
        Map<String, String> given = changes == null ? Map.of() : changes;
        new Input()
                .that(
                        CORRECTED.containsAll(given.keySet()),
                        "changes",
                        "has a field that is not corrected here",
                        "of " + String.join(", ", CORRECTED))
                .check();
        ResidentRow row = schema.read(manager -> manager.find(ResidentRow.class, asked.resident()));
        if (row == null || row.wrappedKey == null) {
            throw ended();
        }
        // In their own matter, a person may propose what their grid worker may.
        Actor self =
                new Actor(SELF.id(), SELF.displayName(), List.of(new Grant(Role.GRID_WORKER, row.area())), Set.of());
        ChangeDraft draft = new ChangeDraft(ChangeRequest.Kind.RESIDENT, row.id, null, given, ground);
        return requests.ask(draft, key == null ? null : row.id + ' ' + key, self);
    }

    /** Who holds the secret. */
    OwnRecords.Asked asked(String secret, String from) {
        String hash = hash(secret == null ? "" : secret);
        CodeTable.Session session = schema.jdbc(tx -> CodeTable.session(tx, hash, now()));
        if (session == null) {
            throw ended();
        }
        return new OwnRecords.Asked(session.resident(), session.id(), from, SELF);
    }

    private static PlatformException ended() {
        return new PlatformException(Problem.unauthenticated("ask for a new code: this secret is not valid any more"));
    }

    /** Whose ID number it is; null for nobody. */
    private ResidentRow resident(String idNumber) {
        String index = IdNumber.parse(idNumber, Today.by(schema.clock()))
                .map(number -> seals.index("id-number", number.value()))
                .orElseGet(() -> seals.index("id-number", ""));
        List<ResidentRow> found = schema.read(manager -> manager.createQuery(
                        "SELECT r FROM ResidentRow r WHERE r.idNumberIndex = :index AND r.status = :active",
                        ResidentRow.class)
                .setParameter("index", index)
                .setParameter("active", ResidentStatus.ACTIVE)
                .setMaxResults(2)
                .getResultList());
        return found.size() == 1 ? found.get(0) : null;
    }

    private String index(String id, String code) {
        return seals.index("own-code", id + ':' + code);
    }

    private Instant now() {
        return schema.clock().instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(
                one.getBytes(StandardCharsets.US_ASCII), other.getBytes(StandardCharsets.US_ASCII));
    }

    private static String hash(String secret) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
