// SPDX-License-Identifier: Apache-2.0
package org.linli.petition;

import java.io.InputStream;
import java.util.List;
import org.linli.kernel.security.Actor;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The files of petitions. A file is taken for what its content is, never for its name: photos (JPEG, PNG, WebP), PDF
 * and AMR. What tells where, when and by which camera it was taken is cut out before it is kept. It is sealed on the
 * disk. The same file once more, for the same purpose, is the same attachment.
 *
 * <p>What is refused names the field {@code file} and says what it is and what would be taken; too large when it has
 * more bytes than its kind may have.
 */
@ProviderType
public interface Attachments {
    /**
     * The petitioner adds a file, while the petition is open.
     *
     * @param number the petition's number
     * @param secret its secret
     * @throws org.linli.kernel.PlatformException not found as in {@link Petitions#follow}; conflict, when it is closed
     *     or has all the files it may have; invalid; too large; unavailable, when the disk does not take it
     */
    Attachment addOwn(String number, String secret, Upload upload);

    /**
     * Who handles or coordinates an open order adds a file.
     *
     * @param order the order's id
     * @param filed what for, and whether the petitioner sees it
     * @throws org.linli.kernel.PlatformException not found; forbidden; else as in {@link #addOwn}
     */
    Attachment add(String order, Filed filed, Upload upload, Actor by);

    /**
     * Lets the petitioner see a file, for good. The same as {@link #add} asks; nothing happens when they see it already.
     *
     * @throws org.linli.kernel.PlatformException not found; forbidden; illegal step, when the order is closed
     */
    Attachment show(String order, String attachment, Actor by);

    /** What the petitioner sees, oldest first; at most 100. */
    List<Attachment> listOwn(String number, String secret);

    /** All files of the order's petition, oldest first, for those who may see the order; at most 100. */
    List<Attachment> list(String order, Actor by);

    /**
     * A file that the petitioner sees.
     *
     * @throws org.linli.kernel.PlatformException not found
     */
    Content openOwn(String number, String secret, String attachment);

    /**
     * A file, for those who may see the order.
     *
     * @throws org.linli.kernel.PlatformException not found
     */
    Content open(String order, String attachment, Actor by);

    /**
     * What comes in.
     *
     * @param name the file's name, 1 to 120 characters
     * @param content read once, as far as the limits go; not closed
     */
    record Upload(String name, InputStream content) {}

    /**
     * How staff file it.
     *
     * @param purpose what for
     * @param shown whether the petitioner sees it; what came from the petitioner they always see
     */
    record Filed(Attachment.Purpose purpose, boolean shown) {}

    /**
     * What goes out.
     *
     * @param about the attachment
     * @param content its bytes; to be closed by whoever asked for it
     */
    record Content(Attachment about, InputStream content) {}
}
