// SPDX-License-Identifier: Apache-2.0
package org.linli.petition;

import java.time.Instant;
import java.util.List;
import org.linli.kernel.security.Actor;
import org.osgi.annotation.versioning.ProviderType;

/**
 * What was before, and what can come next. History is only added to. For those who may see the order; not found for
 * others.
 */
@ProviderType
public interface Histories {
    /** The five steps that every order goes through whatever the rules of its area, in their order. */
    List<Stage> stages(String order, Actor by);

    /**
     * How it stood at a moment.
     *
     * @throws org.linli.kernel.PlatformException not found, before it was filed
     */
    PastOrder at(String order, Instant moment, Actor by);

    /**
     * How it stood at a version: after the last step up to it.
     *
     * @throws org.linli.kernel.PlatformException not found, before its first step
     */
    PastOrder atVersion(String order, long version, Actor by);

    /** The steps that staff take, each with whether it is possible for the actor now and what stands against it. */
    List<NextStep> next(String order, Actor by);
}
