// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal.attachment;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;
import org.apache.commons.imaging.formats.jpeg.exif.ExifRewriter;
import org.apache.commons.imaging.formats.jpeg.xmp.JpegXmpRewriter;
import org.apache.commons.imaging.formats.tiff.constants.ExifTagConstants;
import org.apache.commons.imaging.formats.tiff.constants.TiffTagConstants;
import org.apache.commons.imaging.formats.tiff.write.TiffOutputSet;

/** Files as phones make them. */
public final class Pictures {
    /** What a camera writes into a photo, to be looked for afterwards. */
    public static final String CAMERA = "PlainCameraMaker";

    static final String NOTE = "NoteOfTheCamera";
    private static final String XMP = "<x:xmpmeta xmlns:x='adobe:ns:meta/'><r exif:GPSLatitude='39,6.5N'/></x:xmpmeta>";

    private Pictures() {}

    /** A photo that tells where it was taken, and lies on its side. */
    public static byte[] photo(int seed) {
        try {
            TiffOutputSet set = new TiffOutputSet();
            set.getOrCreateRootDirectory().add(TiffTagConstants.TIFF_TAG_ORIENTATION, (short) 6);
            set.getOrCreateRootDirectory().add(TiffTagConstants.TIFF_TAG_MAKE, CAMERA);
            set.getOrCreateExifDirectory().add(ExifTagConstants.EXIF_TAG_USER_COMMENT, NOTE);
            set.setGpsInDegrees(116.0203, 39.1084);
            ByteArrayOutputStream exif = new ByteArrayOutputStream();
            new ExifRewriter().updateExifMetadataLossless(encoded("jpg", seed), exif, set);
            ByteArrayOutputStream both = new ByteArrayOutputStream();
            new JpegXmpRewriter().updateXmpXml(exif.toByteArray(), both, XMP);
            return both.toByteArray();
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** A picture as a program writes it. */
    public static byte[] encoded(String format, int seed) {
        try {
            BufferedImage image = new BufferedImage(64, 48, BufferedImage.TYPE_INT_RGB);
            for (int x = 0; x < 64; x++) {
                for (int y = 0; y < 48; y++) {
                    image.setRGB(x, y, new Color(x * 4 & 255, y * 5 & 255, (x * y + seed) & 255).getRGB());
                }
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            ImageIO.write(image, format, bytes);
            return bytes.toByteArray();
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
    }

    static int[] pixels(byte[] picture) throws IOException {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(picture));
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }

    static byte[] clean(Cleaner cleaner, byte[] file) throws IOException {
        ByteArrayOutputStream cleaned = new ByteArrayOutputStream();
        cleaner.clean(() -> new ByteArrayInputStream(file), cleaned);
        return cleaned.toByteArray();
    }

    static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
