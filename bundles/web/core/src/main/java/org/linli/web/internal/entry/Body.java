// SPDX-License-Identifier: Apache-2.0
package org.linli.web.internal.entry;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.servlet.ServletInputStream;
import javax.servlet.http.HttpServletRequest;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.web.internal.Problems;
import org.linli.web.internal.Settings;
import org.linli.web.internal.rest.Utf8;

/**
 * Checks a request's body before anybody gets it. Texts are read whole, so that a slow or broken sender keeps no module
 * from being replaced; files are counted as they are read.
 */
final class Body {
    private static final Pattern CHARSET = Pattern.compile("charset\\s*=\\s*\"?([^\\s;\"]+)", Pattern.CASE_INSENSITIVE);
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final Duration LINGERING = Duration.ofSeconds(2);
    private static final long MOST_READ_FOR_NOTHING = 16L << 20;

    private Body() {}

    /**
     * The body to hand on.
     *
     * @throws PlatformException too large; unsupported media type, for a charset other than UTF-8; malformed, for bytes
     *     that are not UTF-8; timeout, for a sender that takes too long
     */
    static ServletInputStream of(HttpServletRequest request, Settings settings) throws IOException {
        String type =
                request.getContentType() == null ? "" : request.getContentType().toLowerCase(Locale.ROOT);
        boolean text = isText(type);
        long limit = text ? settings.maxBodyBytes() : settings.maxUploadBytes();
        if (request.getContentLengthLong() > limit) {
            throw tooLarge(request.getInputStream(), limit);
        }
        if (!text) {
            return new Bytes(request.getInputStream(), limit);
        }
        checkCharset(type);
        byte[] bytes = read(request.getInputStream(), limit);
        if (!Utf8.isValid(bytes)) {
            throw new PlatformException(Problem.malformed("the body is not UTF-8"));
        }
        if (type.startsWith("application/x-www-form-urlencoded")
                && !Utf8.isValidEncoded(new String(bytes, StandardCharsets.UTF_8))) {
            throw new PlatformException(Problem.malformed("the form is not percent-encoded UTF-8"));
        }
        return new Bytes(bytes);
    }

    private static void checkCharset(String type) {
        Matcher charset = CHARSET.matcher(type);
        if (charset.find()
                && !charset.group(1).equals("utf-8")
                && !charset.group(1).equals("utf8")) {
            throw new PlatformException(Problems.of(
                    Problems.UNSUPPORTED_MEDIA_TYPE,
                    415,
                    "Unsupported media type",
                    "charset " + charset.group(1) + " is not taken; expected: UTF-8"));
        }
    }

    private static byte[] read(InputStream body, long limit) throws IOException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        byte[] part = new byte[8192];
        for (int read = body.read(part); read >= 0; read = body.read(part)) {
            whole.write(part, 0, read);
            if (whole.size() > limit) {
                throw tooLarge(body, limit);
            }
            if (System.nanoTime() > end) {
                throw new PlatformException(
                        Problems.of(Problems.TIMEOUT, 408, "Too slow", "the body did not come in time"));
            }
        }
        return whole.toByteArray();
    }

    /** Takes in what still comes, within bounds: who is cut off while sending does not hear why. */
    private static PlatformException tooLarge(InputStream body, long limit) throws IOException {
        long end = System.nanoTime() + LINGERING.toNanos();
        byte[] part = new byte[8192];
        long left = MOST_READ_FOR_NOTHING;
        for (int read = body.read(part); read >= 0 && left > 0 && System.nanoTime() < end; read = body.read(part)) {
            left -= read;
        }
        return new PlatformException(Problem.tooLarge(limit));
    }

    private static boolean isText(String type) {
        // Files with many rows are uploads, though they are text.
        if (type.startsWith("text/csv") || type.startsWith("application/geo+json")) {
            return false;
        }
        return type.isEmpty()
                || type.startsWith("text/")
                || type.startsWith("application/json")
                || type.startsWith("application/x-www-form-urlencoded")
                || type.contains("+json")
                || type.contains("xml");
    }
}
