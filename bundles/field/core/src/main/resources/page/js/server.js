// SPDX-License-Identifier: Apache-2.0
/** The way to the server. */

const PATIENCE = 20000;
const LONG_PATIENCE = 90000;

/** The server said no. */
export class Refused extends Error {
    constructor(status, problem) {
        super(problem?.type ?? 'urn:linli:problem:internal');
        this.status = status;
        this.problem = problem ?? {};
        this.type = this.message;
    }

    /** Whether the same may succeed later. */
    get passing() {
        return this.status >= 500 || this.status === 429 || this.status === 408;
    }
}

/** There is no network, or the server does not answer. */
export class Unreached extends Error {}

/**
 * @param {string} method
 * @param {string} path after `/api/`
 * @param {object | Uint8Array} [body]
 */
export async function call(method, path, body) {
    const raw = body instanceof Uint8Array;
    const headers = { Accept: 'application/json' };
    if (body) {
        headers['Content-Type'] = raw ? 'application/octet-stream' : 'application/json';
    }
    const answer = await reached('/api/' + path, {
        method,
        headers,
        body: raw || !body ? body : JSON.stringify(body),
        signal: AbortSignal.timeout(raw ? LONG_PATIENCE : PATIENCE),
        cache: 'no-store',
        redirect: 'error',
    });
    if (answer.status === 204) {
        return null;
    }
    const content = await json(answer);
    if (!answer.ok) {
        throw new Refused(answer.status, content);
    }
    if (content === null) {
        throw new Unreached('no answer of ours');
    }
    return content;
}

async function reached(address, how) {
    try {
        return await fetch(address, how);
    } catch (failed) {
        throw new Unreached(failed.message);
    }
}

/** Null for what is not of the server, such as a page of the network that wants somebody to sign in. */
async function json(answer) {
    try {
        return JSON.parse(await answer.text());
    } catch (broken) {
        if (broken instanceof SyntaxError) {
            return null;
        }
        throw new Unreached(broken.message);
    }
}
