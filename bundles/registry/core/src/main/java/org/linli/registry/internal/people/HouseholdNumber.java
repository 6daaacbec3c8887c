// SPDX-License-Identifier: Apache-2.0
package org.linli.registry.internal.people;

/** The number in the household register, as it is sealed by the household's key. Its simple name must stay. */
record HouseholdNumber(String number) {}
