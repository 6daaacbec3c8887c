// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal.attachment;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Semaphore;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/**
 * Writes a PDF anew without its descriptions, geographic marks, scripts and files inside it; the photos in it are cleaned
 * like photos. A PDF must be in memory for that, so few are cleaned at a time.
 */
final class PdfCleaner implements Cleaner {
    private static final String NAME = "PDF";
    private static final Semaphore AT_A_TIME = new Semaphore(2);
    private static final byte[] BEGINNING = "%PDF-".getBytes(StandardCharsets.ISO_8859_1);
    private static final byte[] ENDING = "%%EOF".getBytes(StandardCharsets.ISO_8859_1);

    /** Who, when, where; what runs; what is inside. */
    private static final List<COSName> DROPPED = names(
            "Metadata",
            "PieceInfo",
            "LastModified",
            "Thumb",
            "VP",
            "Measure",
            "GPTS",
            "LGIDict",
            "AA",
            "OpenAction",
            "JS",
            "JavaScript",
            "EmbeddedFiles",
            "EF",
            "AF",
            "XFA",
            "Launch",
            "ID");

    private static final List<COSName> RUNNING =
            names("JavaScript", "Launch", "SubmitForm", "ImportData", "GoToE", "GoToR", "Rendition", "Movie", "Sound");

    private static final COSName ACTION = COSName.getPDFName("A");

    @Override
    public void clean(Source from, OutputStream to) throws IOException {
        AT_A_TIME.acquireUninterruptibly();
        try {
            byte[] bytes;
            try (InputStream in = from.open()) {
                bytes = in.readAllBytes();
            }
            requireNothingElse(bytes);
            to.write(cleaned(bytes));
        } finally {
            AT_A_TIME.release();
        }
    }

    private static byte[] cleaned(byte[] bytes) throws IOException {
        try (PDDocument document = PDDocument.load(bytes)) {
            if (document.isEncrypted()) {
                throw encrypted();
            }
            if (document.getNumberOfPages() == 0) {
                throw Refusals.damaged(NAME);
            }
            document.getDocument().getTrailer().removeItem(COSName.INFO);
            walk(document.getDocument().getTrailer());
            ByteArrayOutputStream written = new ByteArrayOutputStream(bytes.length);
            document.save(written);
            return written.toByteArray();
        } catch (InvalidPasswordException locked) {
            throw encrypted();
        } catch (IOException broken) {
            throw Refusals.damaged(NAME);
        }
    }

    /** Comes to everything that will be written. */
    private static void walk(COSDictionary trailer) throws IOException {
        Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<COSBase> open = new ArrayDeque<>();
        open.push(trailer);
        while (!open.isEmpty()) {
            COSBase next = open.pop();
            COSBase one = next instanceof COSObject reference ? reference.getObject() : next;
            if (one == null || !seen.add(one)) {
                continue;
            }
            if (one instanceof COSDictionary dictionary) {
                clean(dictionary);
                dictionary.getValues().forEach(open::push);
            } else if (one instanceof COSArray array) {
                array.forEach(each -> {
                    if (each != null) {
                        open.push(each);
                    }
                });
            }
        }
    }

    private static void clean(COSDictionary dictionary) throws IOException {
        DROPPED.forEach(dictionary::removeItem);
        if (dictionary.getDictionaryObject(ACTION) instanceof COSDictionary action
                && RUNNING.contains(action.getCOSName(COSName.S))) {
            dictionary.removeItem(ACTION);
        }
        if (dictionary instanceof COSStream stream) {
            photo(stream);
        }
    }

    private static void photo(COSStream stream) throws IOException {
        List<COSName> filters = new PDStream(stream).getFilters();
        if (filters == null) {
            return;
        }
        if (filters.contains(COSName.JPX_DECODE)) {
            throw Refusals.of("is a PDF with a JPEG 2000 photo in it, which cannot be cleaned", Refusals.TAKEN);
        }
        String jpeg = COSName.DCT_DECODE.getName();
        if (filters.contains(COSName.DCT_DECODE) || filters.contains(COSName.DCT_DECODE_ABBREVIATION)) {
            byte[] photo;
            try (InputStream in = new PDStream(stream).createInputStream(List.of(jpeg, "DCT"))) {
                photo = in.readAllBytes();
            }
            ByteArrayOutputStream cleaned = new ByteArrayOutputStream(photo.length);
            new JpegCleaner().clean(() -> new ByteArrayInputStream(photo), cleaned);
            try (OutputStream out = stream.createRawOutputStream()) {
                cleaned.writeTo(out);
            }
            stream.setItem(COSName.FILTER, COSName.DCT_DECODE);
        }
    }

    /** Begins and ends as a PDF: no archive in front of it or behind it. */
    private static void requireNothingElse(byte[] bytes) {
        int end = last(bytes);
        if (!startsWith(bytes, 0, BEGINNING) || end < 0) {
            throw Refusals.damaged(NAME);
        }
        for (int i = end + ENDING.length; i < bytes.length; i++) {
            if (bytes[i] != 0 && !Character.isWhitespace(bytes[i])) {
                throw Refusals.another(NAME, Detection.mediaType(java.util.Arrays.copyOfRange(bytes, i, bytes.length)));
            }
        }
    }

    private static int last(byte[] bytes) {
        for (int i = bytes.length - ENDING.length; i >= 0; i--) {
            if (startsWith(bytes, i, ENDING)) {
                return i;
            }
        }
        return -1;
    }

    private static boolean startsWith(byte[] bytes, int at, byte[] with) {
        return bytes.length - at >= with.length
                && java.util.Arrays.equals(bytes, at, at + with.length, with, 0, with.length);
    }

    private static org.linli.kernel.PlatformException encrypted() {
        return Refusals.of("is a PDF with a password", "a PDF without one");
    }

    private static List<COSName> names(String... names) {
        return java.util.Arrays.stream(names).map(COSName::getPDFName).toList();
    }
}
