// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal.attachment;

import static org.junit.Assert.assertArrayEquals;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNotNull;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;
import static org.linli.petition.internal.attachment.Pictures.bytes;
import static org.linli.petition.internal.attachment.Pictures.clean;
import static org.linli.petition.internal.attachment.Pictures.joined;
import static org.linli.petition.internal.attachment.Pictures.text;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Base64;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.imaging.Imaging;
import org.apache.commons.imaging.formats.jpeg.JpegImageMetadata;
import org.apache.commons.imaging.formats.tiff.constants.TiffTagConstants;
import org.junit.Test;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.petition.Attachment;

/** What is cut out of files, what stays, and what is refused. */
public class CleanersTest {
    private static final byte[] SMALL_WEBP =
            Base64.getDecoder().decode("UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA==");

    @Test
    public void aPhotoLosesWhereAndByWhatItWasTakenAndLooksTheSame() throws IOException {
        byte[] photo = Pictures.photo(1);
        JpegImageMetadata before = (JpegImageMetadata) Imaging.getMetadata(photo);
        assertNotNull("the test's own photo tells where", before.getExif().getGpsInfo());
        assertTrue(text(photo).contains(Pictures.CAMERA));

        byte[] cleaned = clean(new JpegCleaner(), photo);
        JpegImageMetadata after = (JpegImageMetadata) Imaging.getMetadata(cleaned);
        assertNull(after.getExif().getGpsInfo());
        assertEquals(1, after.getExif().getAllFields().size());
        assertEquals(
                6, after.findExifValue(TiffTagConstants.TIFF_TAG_ORIENTATION).getIntValue());
        assertNull(Imaging.getXmpXml(cleaned));
        for (String trace : new String[] {Pictures.CAMERA, Pictures.NOTE, "GPS", "adobe:ns:meta"}) {
            assertFalse(trace, text(cleaned).contains(trace));
        }
        assertArrayEquals(Pictures.pixels(photo), Pictures.pixels(cleaned));
        assertArrayEquals("once clean, always the same", cleaned, clean(new JpegCleaner(), cleaned));
    }

    @Test
    public void whatACameraPutsBehindAPhotoIsCutOff() throws IOException {
        byte[] photo = Pictures.photo(1);
        byte[] cleaned = clean(new JpegCleaner(), photo);
        assertArrayEquals(cleaned, clean(new JpegCleaner(), joined(photo, Pictures.photo(2))));
        assertArrayEquals(cleaned, clean(new JpegCleaner(), joined(photo, new byte[64])));
    }

    @Test
    public void aPhotoThatIsSomethingElseBesidesIsRefused() throws IOException {
        byte[] photo = Pictures.photo(1);
        assertTrue(refused(new JpegCleaner(), joined(photo, zip())).contains("application/zip"));
        assertTrue(refused(new JpegCleaner(), joined(photo, bytes("<html><script>x</script></html>")))
                .contains("text/html"));
        assertTrue(refused(new PngCleaner(), joined(Pictures.encoded("png", 1), zip()))
                .contains("application/zip"));
        assertTrue(refused(new WebpCleaner(), joined(SMALL_WEBP, zip())).contains("application/zip"));
    }

    @Test
    public void whatIsCutOffIsRefusedWhereverItWasCut() {
        byte[] photo = Pictures.photo(1);
        byte[] png = Pictures.encoded("png", 1);
        for (int part = 1; part < 20; part++) {
            assertDamaged(new JpegCleaner(), Arrays.copyOf(photo, photo.length * part / 20));
            assertDamaged(new PngCleaner(), Arrays.copyOf(png, png.length * part / 20));
        }
        assertDamaged(new JpegCleaner(), Arrays.copyOf(photo, photo.length - 1));
        assertDamaged(new WebpCleaner(), Arrays.copyOf(SMALL_WEBP, SMALL_WEBP.length - 3));
        byte[] turned = png.clone();
        turned[60] ^= 1;
        assertDamaged(new PngCleaner(), turned);
    }

    @Test
    public void aPngLosesItsNotes() throws IOException {
        byte[] png = Pictures.encoded("png", 3);
        byte[] told = joined(
                Arrays.copyOf(png, 33),
                chunk("tEXt", bytes("Comment\0" + Pictures.NOTE)),
                chunk("iTXt", bytes("XML:com.adobe.xmp\0\0\0\0\0GPSLatitude")),
                chunk("eXIf", Orientation.tiff(8)),
                Arrays.copyOfRange(png, 33, png.length));
        byte[] cleaned = clean(new PngCleaner(), told);
        assertFalse(text(cleaned).contains(Pictures.NOTE));
        assertFalse(text(cleaned).contains("GPS"));
        assertTrue(text(cleaned).contains("eXIf"));
        assertArrayEquals(Pictures.pixels(png), Pictures.pixels(cleaned));
    }

    @Test
    public void aWebpLosesItsNotes() throws IOException {
        byte[] picture = Arrays.copyOfRange(SMALL_WEBP, 12, SMALL_WEBP.length);
        byte[] told = riff(joined(
                piece("VP8X", new byte[] {0x0C, 0, 0, 0, 0, 0, 0, 0, 0, 0}),
                picture,
                piece("EXIF", bytes("II GPSLatitude")),
                piece("XMP ", bytes("<GPS>"))));
        byte[] cleaned = clean(new WebpCleaner(), told);
        assertArrayEquals(riff(joined(piece("VP8X", new byte[10]), picture)), cleaned);
        byte[] moving = riff(joined(piece("VP8X", new byte[10]), piece("ANIM", new byte[6]), picture));
        assertTrue(refused(new WebpCleaner(), moving).contains("moving"));
    }

    @Test
    public void aRecordingIsWholeFrames() throws IOException {
        byte[] frame = new byte[32];
        frame[0] = 0x3C;
        byte[] recording = joined(bytes("#!AMR\n"), frame, frame);
        assertEquals(Attachment.Kind.AMR, Detection.kind(recording));
        assertArrayEquals(recording, clean(new AmrCleaner(), recording));
        assertDamaged(new AmrCleaner(), Arrays.copyOf(recording, recording.length - 1));
        assertDamaged(new AmrCleaner(), joined(recording, zip()));
    }

    @Test
    public void aFileIsWhatIsInItAndNotWhatItIsCalled() throws IOException {
        assertEquals(Attachment.Kind.JPEG, Detection.kind(Pictures.photo(1)));
        assertEquals(Attachment.Kind.PNG, Detection.kind(Pictures.encoded("png", 1)));
        assertEquals(Attachment.Kind.WEBP, Detection.kind(SMALL_WEBP));
        assertEquals(Attachment.Kind.PDF, Detection.kind(bytes("%PDF-1.4\n1 0 obj")));
        notTaken("image/gif", Pictures.encoded("gif", 1));
        notTaken("text/html", bytes("<!DOCTYPE html><html><body>hi</body></html>"));
        notTaken("image/svg+xml", bytes("<?xml version='1.0'?><svg xmlns='http://www.w3.org/2000/svg'/>"));
        notTaken("application/zip", zip());
        notTaken("application/x-msdownload", joined(bytes("MZ"), new byte[100]));
        notTaken("phones can send it as JPEG", joined(new byte[] {0, 0, 0, 24}, bytes("ftypheic\0\0\0\0mif1heic")));
        notTaken("is empty", new byte[0]);
        notTaken("text/plain", bytes("just words"));
    }

    private static void notTaken(String reason, byte[] file) {
        Problem problem = assertThrows(PlatformException.class, () -> Detection.kind(file))
                .problem();
        assertEquals("file", problem.violations().get(0).field());
        assertTrue(problem.detail(), problem.detail().contains(reason));
        assertTrue(problem.detail(), problem.detail().contains("PDF"));
    }

    static String refused(Cleaner cleaner, byte[] file) {
        Problem problem = assertThrows(PlatformException.class, () -> clean(cleaner, file))
                .problem();
        assertEquals(Problem.INVALID, problem.type());
        return problem.detail();
    }

    static void assertDamaged(Cleaner cleaner, byte[] file) {
        String reason = refused(cleaner, file);
        assertTrue(reason, reason.contains("damaged or cut off"));
    }

    static byte[] zip() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("a.class"));
            zip.write(1);
        }
        return bytes.toByteArray();
    }

    private static byte[] chunk(String type, byte[] data) {
        CRC32 sum = new CRC32();
        sum.update(bytes(type));
        sum.update(data);
        return ByteBuffer.allocate(12 + data.length)
                .putInt(data.length)
                .put(bytes(type))
                .put(data)
                .putInt((int) sum.getValue())
                .array();
    }

    private static byte[] piece(String name, byte[] data) {
        ByteBuffer piece =
                ByteBuffer.allocate(8 + data.length + (data.length & 1)).order(ByteOrder.LITTLE_ENDIAN);
        return piece.put(bytes(name)).putInt(data.length).put(data).array();
    }

    private static byte[] riff(byte[] chunks) {
        byte[] head = ByteBuffer.allocate(12)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(bytes("RIFF"))
                .putInt(chunks.length + 4)
                .put(bytes("WEBP"))
                .array();
        return joined(head, chunks);
    }
}
