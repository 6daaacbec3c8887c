// SPDX-License-Identifier: Apache-2.0
/**
 * What petitions ask of those to the right: the ways in which petitions come and answers go back, and what the editions of
 * rules and templates say.
 *
 * <p>Rule of choice for a {@link org.linli.petition.spi.Channel}: by its property {@code linli.channel}, exactly; among
 * several of the same the highest service ranking, then the lowest service id. For an
 * {@link org.linli.petition.spi.EditionKind}: by its property {@code linli.edition.kind}, likewise; while none is there,
 * editions of that kind can be drafted, but not checked or approved.
 */
@Export
@Version("1.0.0")
package org.linli.petition.spi;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
