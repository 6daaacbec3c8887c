// SPDX-License-Identifier: Apache-2.0
package org.linli.visit;

/**
 * Which sealed photo comes.
 *
 * @param device the device, as it named itself
 * @param id the ULID that the device gave it
 * @param keyId the server's key that it was sealed to
 */
public record SealedPhoto(String device, String id, String keyId) {}
