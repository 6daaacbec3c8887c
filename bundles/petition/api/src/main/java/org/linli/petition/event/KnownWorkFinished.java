// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.event;

/**
 * A known work is done or was given up: who joined it is to be told. Its subject is the work, no petition.
 *
 * @param work its id
 * @param area the code of its area
 */
public record KnownWorkFinished(String work, String area) {}
