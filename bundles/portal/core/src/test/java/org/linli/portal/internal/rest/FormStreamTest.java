// SPDX-License-Identifier: Apache-2.0
package org.linli.portal.internal.rest;

import static org.junit.Assert.assertArrayEquals;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.Test;
import org.linli.kernel.PlatformException;

/** A form with photos as browsers send it. */
public class FormStreamTest {
    private static final String TYPE = "multipart/form-data; boundary=----linli";

    private final ByteArrayOutputStream body = new ByteArrayOutputStream();

    @Test
    public void textsAndPhotosComeOneAfterTheOther() throws IOException {
        byte[] photo = new byte[200_000];
        new Random(7).nextBytes(photo);
        byte[] tricky = "\r\n------linl\r\n------lin\r\r\n-".getBytes(StandardCharsets.US_ASCII);
        text("text", "路灯坏了\r\n三天");
        text("name", "");
        file("photo", "灯 \"一\".jpg".replace("\"", "%22"), photo);
        file("photo", "b.jpg", tricky);
        end();
        FormStream parts = new FormStream(TYPE, new ByteArrayInputStream(body.toByteArray()));
        assertEquals("路灯坏了\r\n三天", parts.next().text());
        assertEquals("", parts.next().text());
        FormStream.Part first = parts.next();
        assertEquals("灯 \"一\".jpg", first.file());
        assertArrayEquals(photo, first.content().readAllBytes());
        assertArrayEquals(tricky, parts.next().content().readAllBytes());
        assertNull(parts.next());
        assertNull("the end stays the end", parts.next());
    }

    @Test
    public void whatNobodyReadIsPassedOver() throws IOException {
        file("photo", "a.jpg", new byte[70_000]);
        text("after", "yes");
        end();
        FormStream parts = new FormStream(TYPE, new ByteArrayInputStream(body.toByteArray()));
        assertEquals("a.jpg", parts.next().file());
        assertEquals("yes", parts.next().text());
        parts.finish();
    }

    @Test
    public void whatIsCutOffOrTooLongIsRefused() throws IOException {
        text("text", "x".repeat(20_000));
        FormStream parts = new FormStream(TYPE, new ByteArrayInputStream(body.toByteArray()));
        FormStream.Part tooLong = parts.next();
        assertThrows(PlatformException.class, tooLong::text);
        assertThrows(PlatformException.class, parts::next);
        assertThrows(PlatformException.class, () -> new FormStream("multipart/form-data", null));
    }

    private void text(String name, String value) throws IOException {
        write("------linli\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n");
    }

    private void file(String name, String file, byte[] content) throws IOException {
        write("------linli\r\nContent-Disposition: form-data; name=\"" + name + "\"; filename=\"" + file
                + "\"\r\nContent-Type: image/jpeg\r\n\r\n");
        body.write(content);
        write("\r\n");
    }

    private void end() throws IOException {
        write("------linli--\r\n");
    }

    private void write(String text) throws IOException {
        body.write(text.getBytes(StandardCharsets.UTF_8));
    }
}
