// SPDX-License-Identifier: Apache-2.0
package org.linli.registry.internal;

/**
 * What of a resident is sealed by the person's key. Its simple name is part of what it was sealed for: never rename it.
 *
 * @param idNumber 18 characters; null when not known
 * @param phone as it was written; null when there is none
 * @param registeredAddress null where it is the home
 */
public record PrivateFields(String idNumber, String phone, String registeredAddress) {}
