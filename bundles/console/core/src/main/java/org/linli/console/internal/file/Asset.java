// SPDX-License-Identifier: Apache-2.0
package org.linli.console.internal.file;

/**
 * A file as it goes to a browser.
 *
 * @param content its bytes, compressed as the encoding says
 * @param type its content type
 * @param encoding {@code br} or {@code gzip}; null when it is not compressed
 */
public record Asset(byte[] content, String type, String encoding) {}
