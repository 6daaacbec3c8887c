// SPDX-License-Identifier: Apache-2.0
package org.linli.portal.internal.rest;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;

/**
 * Reads a form with files (multipart/form-data) part by part as it comes in, so that a photo is never whole in memory:
 * what follows after the first file can only be had when that file was read.
 */
final class FormStream {
    private static final Pattern BOUNDARY = Pattern.compile("boundary=\"?([^\";,]{1,70})\"?", Pattern.CASE_INSENSITIVE);
    private static final Pattern NAME = Pattern.compile("[; ]name=\"([^\"]*)\"");
    private static final Pattern FILE = Pattern.compile("[; ]filename=\"([^\"]*)\"");
    private static final int LONGEST_LINE = 2000;
    private static final int LONGEST_TEXT = 16_384;
    private static final Map<String, String> ESCAPES = Map.of("%22", "\"", "%0D", " ", "%0A", " ");

    private final InputStream in;
    private final byte[] delimiter;
    private Content open;
    private boolean over;

    /**
     * A part.
     *
     * @param name the field's name
     * @param file the file's name; null for a text
     * @param content what is in it
     */
    record Part(String name, String file, InputStream content) {
        /** A text. */
        String text() {
            try {
                byte[] bytes = content.readNBytes(LONGEST_TEXT + 1);
                if (bytes.length > LONGEST_TEXT) {
                    throw malformed();
                }
                return new String(bytes, StandardCharsets.UTF_8);
            } catch (IOException gone) {
                throw new PlatformException(Problem.malformed("the form did not come to its end"), gone);
            }
        }
    }

    FormStream(String contentType, InputStream body) {
        Matcher boundary = BOUNDARY.matcher(contentType == null ? "" : contentType);
        if (!boundary.find()) {
            throw malformed();
        }
        this.delimiter = ("\r\n--" + boundary.group(1)).getBytes(StandardCharsets.ISO_8859_1);
        this.in = new BufferedInputStream(body, 65_536);
    }

    /** The next part; null at the end. What was not read of the one before is passed over. */
    Part next() {
        if (over) {
            return null;
        }
        try {
            if (open == null) {
                // the first delimiter has no line before it
                in.readNBytes(delimiter.length - 2);
            } else {
                open.transferTo(OutputStream.nullOutputStream());
            }
            over = !line().isEmpty();
            if (over) {
                return null;
            }
            String heading = "";
            for (String header = line(); !header.isEmpty(); header = line()) {
                heading = header.toLowerCase(Locale.ROOT).startsWith("content-disposition:") ? header : heading;
            }
            open = new Content();
            return new Part(found(NAME, heading), found(FILE, heading), open);
        } catch (IOException gone) {
            throw new PlatformException(Problem.malformed("the form did not come to its end"), gone);
        }
    }

    /** Takes in what still comes, so that whoever sends it hears the answer. */
    void finish() {
        Part part = next();
        while (part != null) {
            part = next();
        }
    }

    private static String found(Pattern pattern, String heading) {
        Matcher found = pattern.matcher(heading);
        if (!found.find()) {
            return null;
        }
        String value = found.group(1);
        for (Map.Entry<String, String> escape : ESCAPES.entrySet()) {
            value = value.replace(escape.getKey(), escape.getValue());
        }
        return value;
    }

    private String line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int read = in.read(); read >= 0 && read != '\n'; read = in.read()) {
            if (line.size() > LONGEST_LINE) {
                throw malformed();
            }
            if (read != '\r') {
                line.write(read);
            }
        }
        return line.toString(StandardCharsets.UTF_8);
    }

    private static PlatformException malformed() {
        return new PlatformException(Problem.malformed("the form cannot be read"));
    }

    /** The bytes of one part, up to the delimiter. */
    private final class Content extends InputStream {
        private boolean ended;

        @Override
        public int read() throws IOException {
            if (ended) {
                return -1;
            }
            in.mark(delimiter.length);
            int read = in.read();
            if (read == '\r' && isDelimiter()) {
                ended = true;
                return -1;
            }
            if (read < 0) {
                throw new IOException("cut off");
            }
            return read;
        }

        private boolean isDelimiter() throws IOException {
            for (int i = 1; i < delimiter.length; i++) {
                if (in.read() != delimiter[i]) {
                    in.reset();
                    in.read();
                    return false;
                }
            }
            return true;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int count = 0;
            while (count < length) {
                int read = read();
                if (read < 0) {
                    break;
                }
                bytes[offset + count++] = (byte) read;
            }
            return count == 0 && length > 0 ? -1 : count;
        }
    }
}
