// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal.attachment;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javax.persistence.EntityManager;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.kernel.crypto.Keyring;
import org.linli.kernel.security.Actor;
import org.linli.petition.Attachment;
import org.linli.petition.Attachments;
import org.linli.petition.internal.Attaching;
import org.linli.petition.internal.Neighbours;
import org.linli.petition.internal.OrderAccess;
import org.linli.petition.internal.PetitionSchema;
import org.linli.petition.internal.PlainStep;
import org.linli.petition.internal.Rights;
import org.linli.petition.internal.attachment.AttachmentTable.Row;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Attachments: what they are in this module's tables, their bytes sealed in a folder. A file lies in its place before a
 * row names it, so that no row names what is not there.
 */
@Component(service = {Attachments.class, StoredAttachments.class})
public final class StoredAttachments implements Attachments {
    private static final Logger LOG = LoggerFactory.getLogger(StoredAttachments.class);
    private static final String PETITIONER = "诉求人";
    private static final String STAFF = "工作人员";
    private static final Filed BROUGHT = new Filed(Attachment.Purpose.FROM_PETITIONER, true);

    private final PetitionSchema schema;
    private final Keyring keyring;
    private final AttachmentSettings settings;
    private final Attaching attaching;
    private final WaitingFiles waiting;

    @Activate
    public StoredAttachments(
            @Reference PetitionSchema schema,
            @Reference Neighbours neighbours,
            @Reference AttachmentSettings settings,
            @Reference Attaching attaching) {
        this.schema = schema;
        this.keyring = neighbours.keyring();
        this.settings = settings;
        this.attaching = attaching;
        this.waiting = new WaitingFiles(schema, keyring, settings);
    }

    @Override
    public Attachment addOwn(String number, String secret, Upload upload) {
        Filer filer = new Filer(new Filed(Attachment.Purpose.FROM_PETITIONER, true), null, PETITIONER);
        requireRoom(manager -> OrderAccess.proved(manager, number, secret), filer);
        return toOwn(take(upload, filer, (words, keeping) -> attaching.own(number, secret, words, keeping)));
    }

    @Override
    public Attachment add(String order, Filed filed, Upload upload, Actor by) {
        if (filed == null || filed.purpose() == null) {
            throw new PlatformException(
                    Problem.invalid("purpose", "is missing", "one of " + List.of(Attachment.Purpose.values())));
        }
        boolean own = filed.purpose() == Attachment.Purpose.FROM_PETITIONER;
        Filer filer = new Filer(new Filed(filed.purpose(), filed.shown() || own), by.id(), by.displayName());
        requireRoom(manager -> worksOn(OrderAccess.seen(manager, order, by)), filer);
        return view(take(upload, filer, (words, keeping) -> attaching.byStaff(order, by, words, keeping)));
    }

    /** Writes the step. */
    private interface Step {
        void write(PlainStep.Words words, Attaching.Keeping keeping);
    }

    private Row take(Upload upload, Filer filer, Step step) {
        FileNames.check(upload.name());
        Taken taken = new Intake(keyring, settings.now()).take(upload);
        Row[] kept = new Row[1];
        boolean done = false;
        try {
            step.write(filer.words(taken.kind()), (tx, seen) -> {
                kept[0] = keep(tx, seen, filer, taken);
                return isNew(kept[0], taken);
            });
            done = true;
        } finally {
            if (!done || !isNew(kept[0], taken)) {
                waiting.drop(taken);
            }
        }
        return kept[0];
    }

    private static boolean isNew(Row row, Taken taken) {
        return row.taken().id().equals(taken.id());
    }

    /** The row of the file, or of the same file that is there already. */
    private Row keep(Connection tx, OrderAccess.Seen seen, Filer filer, Taken taken) throws SQLException {
        AttachmentTable.lock(tx, seen.petition());
        List<Row> there = AttachmentTable.of(tx, seen.petition());
        for (Row row : there) {
            boolean same = row.taken().fingerprint().equals(taken.fingerprint());
            if (same && row.purpose() == filer.filed().purpose()) {
                return row;
            }
        }
        filer.requireRoom(seen, there, taken.bytes(), settings.now());
        Row row = new Row(
                taken,
                seen.petition(),
                filer.filed().purpose(),
                schema.now(),
                filer.by(),
                filer.name(),
                filer.filed().shown());
        AttachmentTable.insert(tx, row);
        return row;
    }

    /** Before anything is streamed: whoever may not add it need not send it. */
    private void requireRoom(Function<EntityManager, OrderAccess.Seen> way, Filer filer) {
        OrderAccess.Seen seen = schema.schema().read(way);
        List<Row> there = schema.schema().jdbc(tx -> AttachmentTable.of(tx, seen.petition()));
        filer.requireRoom(seen, there, 0, settings.now());
    }

    @Override
    public Attachment bring(Upload upload, Actor by) {
        WaitingTable.Row row = waiting.bring(upload, by);
        return view(new Row(row.taken(), null, BROUGHT.purpose(), row.at(), row.by(), row.byName(), true));
    }

    @Override
    public boolean waits(String file, Actor by) {
        return waiting.find(file).filter(row -> row.by().equals(by.id())).isPresent();
    }

    @Override
    public Attachment attach(String order, String file, Actor by) {
        Optional<WaitingTable.Row> there =
                waiting.find(file).filter(row -> row.by().equals(by.id()) || Rights.isPlatform(by));
        if (there.isEmpty()) {
            return view(row(manager -> worksOn(OrderAccess.seen(manager, order, by)), file));
        }
        return attached(order, there.get(), by);
    }

    private Attachment attached(String order, WaitingTable.Row brought, Actor by) {
        String file = brought.taken().id();
        Filer filer = new Filer(BROUGHT, brought.by(), brought.byName());
        Row[] kept = new Row[1];
        attaching.byStaff(order, by, filer.words(brought.taken().kind()), (tx, seen) -> {
            kept[0] = WaitingTable.remove(tx, file) ? keep(tx, seen, filer, brought.taken()) : null;
            return kept[0] != null && isNew(kept[0], brought.taken());
        });
        if (kept[0] == null) {
            return view(row(manager -> OrderAccess.seen(manager, order, by), file));
        }
        if (!isNew(kept[0], brought.taken())) {
            waiting.drop(brought.taken());
        }
        return view(kept[0]);
    }

    @Override
    public Attachment show(String order, String attachment, Actor by) {
        Attachment.Purpose purpose = row(manager -> worksOn(OrderAccess.seen(manager, order, by)), attachment)
                .purpose();
        String what = PurposeWords.of(purpose);
        attaching.byStaff(
                order,
                by,
                new PlainStep.Words("向诉求人公开" + what, "已添加" + what),
                (tx, seen) -> AttachmentTable.show(tx, seen.petition(), attachment));
        return view(row(manager -> OrderAccess.seen(manager, order, by), attachment));
    }

    @Override
    public List<Attachment> listOwn(String number, String secret) {
        return rows(manager -> OrderAccess.proved(manager, number, secret)).stream()
                .filter(Row::shown)
                .map(this::toOwn)
                .toList();
    }

    @Override
    public List<Attachment> list(String order, Actor by) {
        return rows(manager -> OrderAccess.seen(manager, order, by)).stream()
                .map(this::view)
                .toList();
    }

    @Override
    public Content openOwn(String number, String secret, String attachment) {
        Row row = row(manager -> OrderAccess.proved(manager, number, secret), attachment);
        if (!row.shown()) {
            throw unknown(attachment);
        }
        return content(row, toOwn(row));
    }

    @Override
    public Content open(String order, String attachment, Actor by) {
        Row row = row(manager -> OrderAccess.seen(manager, order, by), attachment);
        return content(row, view(row));
    }

    private Content content(Row row, Attachment about) {
        Taken file = row.taken();
        try {
            return new Content(
                    about,
                    new SealedFile(
                                    new AttachmentFolder(settings.now().folder()).of(file.id()),
                                    keyring,
                                    Base64.getDecoder().decode(file.key()),
                                    Intake.context(file.id()))
                            .read());
        } catch (IOException failed) {
            LOG.error("The attachment {} cannot be read", file.id(), failed);
            throw Refusals.unavailable(failed);
        }
    }

    private List<Row> rows(Function<EntityManager, OrderAccess.Seen> way) {
        OrderAccess.Seen seen = schema.schema().read(way);
        return schema.schema().jdbc(tx -> AttachmentTable.of(tx, seen.petition()));
    }

    private Row row(Function<EntityManager, OrderAccess.Seen> way, String id) {
        OrderAccess.Seen seen = schema.schema().read(way);
        return schema.schema()
                .jdbc(tx -> AttachmentTable.one(tx, seen.petition(), id))
                .orElseThrow(() -> unknown(id));
    }

    private Attachment view(Row row) {
        Taken file = row.taken();
        byte[] name = keyring.open(
                Base64.getDecoder().decode(file.key()),
                Base64.getDecoder().decode(file.name()),
                Intake.nameContext(file.id()));
        return new Attachment(
                file.id(),
                new String(name, StandardCharsets.UTF_8),
                file.kind(),
                file.bytes(),
                row.at(),
                row.byName(),
                row.purpose(),
                row.shown());
    }

    /** As the petitioner sees it: no names of staff. */
    private Attachment toOwn(Row row) {
        Attachment all = view(row);
        return new Attachment(
                all.id(),
                all.name(),
                all.kind(),
                all.bytes(),
                all.addedAt(),
                row.by() == null ? PETITIONER : STAFF,
                all.purpose(),
                all.shown());
    }

    private static OrderAccess.Seen worksOn(OrderAccess.Seen seen) {
        if (!seen.worksOn()) {
            throw new PlatformException(
                    Problem.forbidden("files are added by the handler, dispatchers and supervisors of the order"));
        }
        return seen;
    }

    private static PlatformException unknown(String id) {
        return new PlatformException(Problem.notFound("attachment", id));
    }
}
