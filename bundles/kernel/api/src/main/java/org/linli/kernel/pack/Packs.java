// SPDX-License-Identifier: Apache-2.0
package org.linli.kernel.pack;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** The district packs that are deployed now. */
@ProviderType
public interface Packs {
    /** All of them by their ids, those that were refused too. */
    List<Pack> deployed();
}
