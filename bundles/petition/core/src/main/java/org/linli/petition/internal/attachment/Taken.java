// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal.attachment;

import org.linli.petition.Attachment;

/**
 * A file that lies in its place, but belongs to nothing yet.
 *
 * @param id its id
 * @param kind what it is
 * @param bytes how large it is, cleaned
 * @param fingerprint a blind index of what is in it
 * @param key its wrapped key, as Base64
 * @param name its name, sealed, as Base64
 */
record Taken(String id, Attachment.Kind kind, long bytes, String fingerprint, String key, String name) {}
