// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal.attachment;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.kernel.crypto.Keyring;
import org.linli.kernel.support.Ids;
import org.linli.petition.Attachment;
import org.linli.petition.Attachments.Upload;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes a file in: told by its beginning what it is, streamed to the disk as far as it may be, cleaned from there to
 * another file, which is put in its place. What lies on the disk is sealed at every moment; what came in is sealed by a
 * key that is kept nowhere.
 */
final class Intake {
    private static final Logger LOG = LoggerFactory.getLogger(Intake.class);
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final int PART = 16 * 1024;

    private final Keyring keyring;
    private final AttachmentSettings.Values settings;
    private final AttachmentFolder folder;

    Intake(Keyring keyring, AttachmentSettings.Values settings) {
        this.keyring = keyring;
        this.settings = settings;
        this.folder = new AttachmentFolder(settings.folder());
    }

    /** What an attachment is sealed as. */
    static String context(String id) {
        return "petition.attachment/" + id;
    }

    /** What its name is sealed as. */
    static String nameContext(String id) {
        return "petition.attachment-name/" + id;
    }

    /**
     * Takes it in.
     *
     * @throws PlatformException invalid, too large, unavailable
     */
    Taken take(Upload upload) {
        byte[] beginning = reading(() -> upload.content().readNBytes(Detection.ENOUGH));
        Attachment.Kind kind = Detection.kind(beginning);
        String id = Ids.next();
        Path raw = null;
        Path clean = null;
        try {
            raw = folder.incoming(id + ".raw");
            clean = folder.incoming(id + ".clean");
            SealedFile came = new SealedFile(raw, keyring, keyring.newKey(), "petition.upload/" + id);
            stream(beginning, upload.content(), kind, came);
            return clean(new Named(id, FileNames.of(upload.name(), kind)), kind, came, clean);
        } catch (IOException failed) {
            LOG.error("The folder of attachments does not take a file", failed);
            throw Refusals.unavailable(failed);
        } finally {
            delete(raw);
            delete(clean);
        }
    }

    private record Named(String id, String name) {}

    private Taken clean(Named named, Attachment.Kind kind, SealedFile came, Path clean) throws IOException {
        byte[] key = keyring.newKey();
        String id = named.id();
        MessageDigest digest = sha256();
        Counted counted;
        try (OutputStream out = new SealedFile(clean, keyring, key, context(id)).write()) {
            counted = new Counted(new DigestOutputStream(out, digest));
            Cleaner.of(kind).clean(came::read, counted);
            counted.flush();
        }
        String fingerprint = keyring.index("petition.attachment", HexFormat.of().formatHex(digest.digest()));
        byte[] name = keyring.seal(key, named.name().getBytes(StandardCharsets.UTF_8), nameContext(id));
        folder.place(clean, id);
        Base64.Encoder base64 = Base64.getEncoder();
        return new Taken(id, kind, counted.count, fingerprint, base64.encodeToString(key), base64.encodeToString(name));
    }

    /** Nothing beyond the limit reaches the disk. */
    private void stream(byte[] beginning, InputStream rest, Attachment.Kind kind, SealedFile to) throws IOException {
        long limit = settings.largest(kind);
        long end = System.nanoTime() + PATIENCE.toNanos();
        try (OutputStream out = to.writeForNow()) {
            long count = 0;
            byte[] part = beginning;
            while (part.length > 0) {
                count += part.length;
                if (count > limit) {
                    throw tooLarge(kind, limit);
                }
                if (System.nanoTime() > end) {
                    throw new PlatformException(new Problem(
                            "urn:linli:problem:timeout",
                            408,
                            "Too slow",
                            "the file did not come in time",
                            List.of(),
                            Map.of()));
                }
                out.write(part);
                part = reading(() -> rest.readNBytes(PART));
            }
        }
    }

    private static PlatformException tooLarge(Attachment.Kind kind, long limit) {
        Problem.Violation violation = new Problem.Violation(
                Refusals.FIELD, "is a " + kind + " of more than " + limit + " bytes", "at most " + limit + " bytes");
        return new PlatformException(new Problem(
                Problem.TOO_LARGE,
                413,
                "Too large",
                violation.field() + ": " + violation.reason() + "; expected: " + violation.expected(),
                List.of(violation),
                Map.of("limitBytes", limit)));
    }

    /** Who sends no more has sent no file; the disk is well. */
    private static byte[] reading(Reading reading) {
        try {
            return reading.read();
        } catch (IOException gone) {
            throw new PlatformException(Problem.malformed("the file did not come to its end"), gone);
        }
    }

    private interface Reading {
        byte[] read() throws IOException;
    }

    private static void delete(Path file) {
        try {
            if (file != null) {
                Files.deleteIfExists(file);
            }
        } catch (IOException failed) {
            LOG.warn("A file that was being taken in is left for the sweep", failed);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static final class Counted extends FilterOutputStream {
        private long count;

        private Counted(OutputStream out) {
            super(out);
        }

        @Override
        public void write(int one) throws IOException {
            out.write(one);
            count++;
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
            count += length;
        }
    }
}
