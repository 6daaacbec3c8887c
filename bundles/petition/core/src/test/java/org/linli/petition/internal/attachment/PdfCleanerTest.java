// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal.attachment;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNotNull;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertTrue;
import static org.linli.petition.internal.attachment.Pictures.bytes;
import static org.linli.petition.internal.attachment.Pictures.clean;
import static org.linli.petition.internal.attachment.Pictures.joined;
import static org.linli.petition.internal.attachment.Pictures.text;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.junit.Test;

/** Documents. */
public class PdfCleanerTest {
    @Test
    public void aDocumentLosesItsNotesScriptsAndThePlacesOfItsPhotos() throws IOException {
        byte[] document = document(null);
        assertTrue(text(document).contains(Pictures.CAMERA));
        byte[] cleaned = clean(new PdfCleaner(), document);
        for (String trace : new String[] {Pictures.CAMERA, Pictures.NOTE, "GPSLatitude", "app.alert", "WhoWroteIt"}) {
            assertFalse(trace, text(cleaned).contains(trace));
        }
        try (PDDocument after = PDDocument.load(cleaned)) {
            assertEquals(1, after.getNumberOfPages());
            assertNull(after.getDocumentCatalog().getMetadata());
            assertNull(after.getDocumentCatalog().getOpenAction());
            PDImageXObject photo = photo(after);
            assertNotNull(photo);
            assertEquals(64, photo.getImage().getWidth());
        }
    }

    @Test
    public void aDocumentThatCannotBeCleanedIsRefused() throws IOException {
        byte[] document = document(null);
        assertTrue(CleanersTest.refused(new PdfCleaner(), document("secret")).contains("password"));
        assertTrue(CleanersTest.refused(new PdfCleaner(), joined(document, CleanersTest.zip()))
                .contains("application/zip"));
        CleanersTest.assertDamaged(new PdfCleaner(), joined(CleanersTest.zip(), document));
        CleanersTest.assertDamaged(new PdfCleaner(), Arrays.copyOf(document, document.length / 2));
        CleanersTest.assertDamaged(new PdfCleaner(), bytes("%PDF-1.4\nnothing\n%%EOF\n"));
    }

    private static PDImageXObject photo(PDDocument document) throws IOException {
        PDPage page = document.getPage(0);
        COSName name = page.getResources().getXObjectNames().iterator().next();
        return (PDImageXObject) page.getResources().getXObject(name);
    }

    private static byte[] document(String password) throws IOException {
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage();
            document.addPage(page);
            PDImageXObject photo = JPEGFactory.createFromStream(document, new ByteArrayInputStream(Pictures.photo(1)));
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.drawImage(photo, 10, 10);
            }
            document.getDocumentInformation().setAuthor("WhoWroteIt");
            document.getDocumentCatalog()
                    .setMetadata(
                            new PDMetadata(document, new ByteArrayInputStream(bytes("<x exif:GPSLatitude='1'/>"))));
            document.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert(1)"));
            if (password != null) {
                document.protect(new StandardProtectionPolicy(password, password, new AccessPermission()));
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        }
    }
}
