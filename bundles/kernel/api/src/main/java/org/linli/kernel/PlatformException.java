// SPDX-License-Identifier: Apache-2.0
package org.linli.kernel;

/** What a service throws when it cannot do what was asked; nothing was changed. */
public final class PlatformException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    public PlatformException(Problem problem) {
        super(problem.toString());
        this.problem = problem;
    }

    public PlatformException(Problem problem, Throwable cause) {
        super(problem.toString(), cause);
        this.problem = problem;
    }

    /** What went wrong, as the caller will be told. */
    public Problem problem() {
        return problem;
    }
}
