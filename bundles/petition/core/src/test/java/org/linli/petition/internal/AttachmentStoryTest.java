// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal;

import static org.junit.Assert.assertArrayEquals;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.kernel.security.Actor;
import org.linli.kernel.support.Ids;
import org.linli.kernel.support.feed.FeedWriter;
import org.linli.organization.testing.TestCity;
import org.linli.petition.Attachment;
import org.linli.petition.Attachments;
import org.linli.petition.Attachments.Content;
import org.linli.petition.Attachments.Filed;
import org.linli.petition.Attachments.Upload;
import org.linli.petition.Receipt;
import org.linli.petition.Resolution;
import org.linli.petition.Step;
import org.linli.petition.StepKind;
import org.linli.petition.WorkOrder;
import org.linli.petition.internal.attachment.AttachmentSettings;
import org.linli.petition.internal.attachment.AttachmentSweep;
import org.linli.petition.internal.attachment.Pictures;
import org.linli.petition.internal.attachment.StoredAttachments;
import org.linli.petition.internal.filing.FilingTest;

/** The files of petitions: who adds them, who sees them, what lies on the disk. */
public class AttachmentStoryTest extends OnBothDatabases {
    private static final int LIMIT = 60_000;

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private AttachmentSettings settings;
    private StoredAttachments attachments;
    private Receipt receipt;
    private WorkOrder order;

    @Before
    public void aPetitionInTheHandsOfTheWorker() {
        settings = new AttachmentSettings(
                new AttachmentSettings.Values(folder.getRoot().toPath(), LIMIT, LIMIT, LIMIT, 3, 5, 4L * LIMIT));
        attachments = new StoredAttachments(
                platform.schema,
                platform.neighbours,
                settings,
                new Attaching(platform.schema, new PetitionFeed(new FeedWriter(Names.FEED, platform.clock))));
        receipt = platform.petitions.file(TestPlatform.draft(), null, Actor.ANONYMOUS);
        order = platform.orders.dispatch(
                TestPlatform.command(platform.order(receipt).id(), TestPlatform.JUDGE),
                platform.dispatch(platform.workerHandler(), TestCity.FIRST_GRID));
    }

    @Test
    public void thePetitionerAddsAPhotoAndEverybodyConcernedSeesItWithoutThePlace() throws IOException {
        byte[] photo = Pictures.photo(1);
        Attachment added = own("路灯 张三.jpg", photo);
        assertEquals(Attachment.Kind.JPEG, added.kind());
        assertEquals("路灯 张三.jpg", added.name());
        assertEquals("诉求人", added.by());
        assertEquals(List.of(added), attachments.listOwn(receipt.number(), receipt.secret()));
        assertEquals(List.of(added), attachments.list(order.id(), platform.workerActor()));
        byte[] kept = bytes(attachments.openOwn(receipt.number(), receipt.secret(), added.id()));
        assertEquals(added.bytes(), kept.length);
        assertFalse(text(kept).contains(Pictures.CAMERA));
        assertArrayEquals(kept, bytes(attachments.open(order.id(), added.id(), platform.workerActor())));

        Step step = lastStep();
        assertEquals(StepKind.ATTACH, step.kind());
        assertEquals("已添加诉求材料", step.publicWords());
        assertFalse(step.note(), step.note().contains("张三"));
        Path disk = files().get(0);
        assertFalse(text(Files.readAllBytes(disk)).contains("JFIF"));
        assertFalse(platform.one("SELECT name FROM attachment WHERE id = ?", added.id())
                .contains("张三"));
    }

    @Test
    public void theSameFileAgainIsTheSameAttachmentAndNoStep() throws IOException {
        Attachment first = own("a.jpg", Pictures.photo(1));
        long steps = platform.find(order.id()).version();
        assertEquals(first, own("b.jpg", Pictures.photo(1)));
        assertEquals(steps, platform.find(order.id()).version());
        assertEquals(1, files().size());
        Attachment evidence = attachments.add(
                order.id(), evidence(false), upload("c.jpg", Pictures.photo(1)), platform.workerActor());
        assertEquals("for another purpose it is another", Attachment.Purpose.EVIDENCE, evidence.purpose());
        assertEquals(2, files().size());
    }

    @Test
    public void evidenceIsShownToThePetitionerOnlyWhenItIsMeantForThem() {
        Actor worker = platform.workerActor();
        Attachment inside = attachments.add(order.id(), evidence(false), upload("in.jpg", Pictures.photo(1)), worker);
        assertEquals(TestPlatform.WORKER_NAME, inside.by());
        assertEquals(List.of(), attachments.listOwn(receipt.number(), receipt.secret()));
        refused(Problem.NOT_FOUND, () -> attachments.openOwn(receipt.number(), receipt.secret(), inside.id()));
        assertEquals(null, lastStep().publicWords());
        attachments.add(order.id(), evidence(true), upload("out.jpg", Pictures.photo(2)), worker);
        Attachment seen =
                attachments.listOwn(receipt.number(), receipt.secret()).get(0);
        assertEquals("out.jpg", seen.name());
        assertEquals("工作人员", seen.by());
        assertTrue(attachments.show(order.id(), inside.id(), worker).shown());
        attachments.show(order.id(), inside.id(), worker);
        assertEquals("已添加办理凭证", lastStep().publicWords());
        assertEquals(
                4,
                platform.orders.timeline(order.id(), TestPlatform.JUDGE).stream()
                        .filter(step -> step.kind() == StepKind.ATTACH || step.kind() == StepKind.FILE)
                        .count());
        assertEquals(2, attachments.listOwn(receipt.number(), receipt.secret()).size());
        refused(Problem.FORBIDDEN, () -> attachments.show(order.id(), inside.id(), platform.committeeActor()));
    }

    @Test
    public void onlyWhoWorksOnTheOrderAddsAndOnlyWhoSeesItReads() {
        Attachment added = own("a.jpg", Pictures.photo(1));
        Upload more = upload("b.jpg", Pictures.photo(2));
        refused(Problem.FORBIDDEN, () -> attachments.add(order.id(), evidence(true), more, platform.committeeActor()));
        assertEquals(1, attachments.list(order.id(), platform.committeeActor()).size());
        Actor stranger = platform.dispatcher(TestCity.WEST);
        refused(Problem.NOT_FOUND, () -> attachments.add(order.id(), evidence(true), more, stranger));
        refused(Problem.NOT_FOUND, () -> attachments.list(order.id(), stranger));
        refused(Problem.NOT_FOUND, () -> attachments.open(order.id(), added.id(), stranger));
        refused(Problem.UNAUTHENTICATED, () -> attachments.list(order.id(), Actor.ANONYMOUS));
        refused(Problem.NOT_FOUND, () -> attachments.listOwn(receipt.number(), "wrong"));
        refused(Problem.INVALID, () -> attachments.add(order.id(), new Filed(null, true), more, stranger));
        WorkOrder other = platform.dispatched();
        refused(Problem.NOT_FOUND, () -> attachments.open(other.id(), added.id(), platform.workerActor()));
    }

    @Test
    public void nothingBeyondTheLimitReachesTheDiskAndTheReasonIsTold() throws IOException {
        byte[] begins = Pictures.photo(1);
        AtomicInteger read = new AtomicInteger();
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                int at = read.getAndIncrement();
                return at < begins.length ? begins[at] & 0xFF : 0;
            }
        };
        Problem large = refused(
                Problem.TOO_LARGE,
                () -> attachments.addOwn(receipt.number(), receipt.secret(), new Upload("a.jpg", endless)));
        assertEquals("file", large.violations().get(0).field());
        assertTrue("read " + read, read.get() < LIMIT + 40_000);
        Problem kind = refused(Problem.INVALID, () -> own("a.jpg", "<html>x</html>".getBytes(StandardCharsets.UTF_8)));
        assertTrue(kind.detail(), kind.detail().contains("is text/html"));
        refused(Problem.INVALID, () -> own(null, begins));
        refused(Problem.INVALID, () -> own("a\u202Egpj.exe", begins));
        assertEquals(List.of(), files());
        assertEquals(List.of(), attachments.list(order.id(), platform.workerActor()));
    }

    @Test
    public void manyAtOnceAreAsManyAsMayBe() throws Exception {
        AtomicInteger number = new AtomicInteger();
        List<Boolean> taken = FilingTest.atOnce(8, () -> {
            try {
                own("a.jpg", Pictures.photo(10 + number.getAndIncrement()));
                return true;
            } catch (PlatformException full) {
                assertEquals(Problem.CONFLICT, full.problem().type());
                return false;
            }
        });
        assertEquals(3, taken.stream().filter(Boolean::booleanValue).count());
        assertEquals(3, files().size());
        assertEquals(3, attachments.list(order.id(), platform.workerActor()).size());
    }

    @Test
    public void aClosedPetitionTakesNoFiles() throws IOException {
        Actor worker = platform.workerActor();
        platform.orders.acknowledge(TestPlatform.command(order.id(), worker));
        platform.orders.reply(TestPlatform.command(order.id(), worker), "已修好");
        platform.orders.close(TestPlatform.command(order.id(), worker), Resolution.SOLVED, null);
        refused(Problem.CONFLICT, () -> own("a.jpg", Pictures.photo(1)));
        refused(
                Problem.CONFLICT,
                () -> attachments.add(order.id(), evidence(true), upload("a.jpg", Pictures.photo(1)), worker));
        assertEquals(List.of(), files());
    }

    @Test
    public void whatACrashLeftIsSweptAndNothingElse() throws IOException {
        Attachment kept = own("a.jpg", Pictures.photo(1));
        String lost = Ids.next();
        Path root = folder.getRoot().toPath();
        Path halfTaken = Files.write(root.resolve("incoming").resolve(lost + ".raw"), new byte[9]);
        Path withoutRow = Files.write(
                Files.createDirectories(root.resolve(lost.substring(0, 5))).resolve(lost), new byte[9]);
        Path foreign = Files.write(root.resolve(lost.substring(0, 5)).resolve("notes.txt"), new byte[9]);
        AttachmentSweep sweep = new AttachmentSweep(platform.schema, settings);
        try {
            Instant now = Instant.now();
            assertEquals(0, sweep.sweep(now.minus(Duration.ofMinutes(30))));
            for (Path file : files()) {
                Files.setLastModifiedTime(file, FileTime.from(now.minus(Duration.ofHours(1))));
            }
            assertEquals(2, sweep.sweep(now.minus(Duration.ofMinutes(30))));
        } finally {
            sweep.close();
        }
        assertFalse(Files.exists(halfTaken));
        assertFalse(Files.exists(withoutRow));
        assertTrue(Files.exists(foreign));
        assertEquals(kept.bytes(), bytes(attachments.openOwn(receipt.number(), receipt.secret(), kept.id())).length);
    }

    @Test
    public void aFileThatCameBeforeItsPetitionBecomesOneOfIt() throws IOException {
        Actor worker = platform.workerActor();
        Attachment brought = attachments.bring(upload("隐患.jpg", Pictures.photo(3)), worker);
        assertTrue(attachments.waits(brought.id(), worker));
        assertFalse("another's", attachments.waits(brought.id(), TestPlatform.JUDGE));
        assertEquals(List.of(), attachments.list(order.id(), worker));
        AttachmentSweep sweep = new AttachmentSweep(platform.schema, settings);
        try {
            assertEquals(0, sweep.sweep(Instant.now().plusSeconds(60)) + sweep.sweepWaiting());
            Attachment attached = attachments.attach(order.id(), brought.id(), Actor.system("visit"));
            assertEquals(brought.id(), attached.id());
            assertEquals("in the name of who brought it", worker.displayName(), attached.by());
            assertEquals("again", attached, attachments.attach(order.id(), brought.id(), Actor.system("visit")));
            assertEquals(List.of(attached), attachments.list(order.id(), worker));
            assertEquals(attached.bytes(), bytes(attachments.open(order.id(), attached.id(), worker)).length);
            assertFalse(attachments.waits(brought.id(), worker));

            Attachment left = attachments.bring(upload("隐患.jpg", Pictures.photo(4)), worker);
            platform.clock.pass(Duration.ofDays(Attachments.WAITING_DAYS).plusMinutes(1));
            assertEquals(1, sweep.sweepWaiting());
            refused(Problem.NOT_FOUND, () -> attachments.attach(order.id(), left.id(), worker));
            assertEquals(1, files().size());
        } finally {
            sweep.close();
        }
        refused(Problem.UNAUTHENTICATED, () -> attachments.bring(upload("a.jpg", new byte[9]), Actor.ANONYMOUS));
        refused(Problem.INVALID, () -> attachments.bring(upload("a.jpg", new byte[9]), worker));
    }

    private Attachment own(String name, byte[] file) {
        return attachments.addOwn(receipt.number(), receipt.secret(), upload(name, file));
    }

    private static Upload upload(String name, byte[] file) {
        return new Upload(name, new ByteArrayInputStream(file));
    }

    private static Filed evidence(boolean shown) {
        return new Filed(Attachment.Purpose.EVIDENCE, shown);
    }

    private Step lastStep() {
        List<Step> steps = platform.orders.timeline(order.id(), TestPlatform.JUDGE);
        return steps.get(steps.size() - 1);
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(folder.getRoot().toPath())) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    private static byte[] bytes(Content content) throws IOException {
        try (InputStream in = content.content()) {
            return in.readAllBytes();
        }
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static Problem refused(String type, org.junit.function.ThrowingRunnable work) {
        Problem problem = assertThrows(PlatformException.class, work).problem();
        assertEquals(problem.detail(), type, problem.type());
        return problem;
    }
}
