// SPDX-License-Identifier: Apache-2.0
package org.linli.console.internal.rest;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.linli.console.internal.file.Folder;
import org.linli.console.internal.file.Libraries;

/**
 * The one HTML page of the console: the template with the addresses of the files it needs, and with what scripts may be
 * run in it.
 *
 * @param html the page
 * @param policy its content security policy
 * @param tag changes with the page
 */
record ShellPage(String html, String policy, String tag) {
    /** The name by which pages import the console's own parts. */
    static final String KIT = "@linli/console";

    private static final String MAP_BEGINS = "<script type=\"importmap\">";
    private static final String MAP_ENDS = "</script>";

    /** The page of this template with these libraries; addresses begin as given. */
    static ShellPage of(String template, Folder shell, Libraries.Packed libraries, String address) {
        String shellAddress = address + "/shell/" + shell.version();
        String libAddress = address + "/lib/" + libraries.folder().version();
        Map<String, String> imports = new TreeMap<>();
        libraries.names().forEach((name, file) -> imports.put(name, libAddress + "/" + file));
        imports.put(KIT, shellAddress + "/kit/kit.js");
        String html = template.replace("{{imports}}", json(imports))
                .replace("{{shell}}", shellAddress)
                .replace("{{lib}}", libAddress);
        return new ShellPage(html, policy(html), digest(html).substring(0, 16));
    }

    /** What runs is ours; the map of imports is the one script inside of the page, known by its digest. */
    private static String policy(String html) {
        int begins = html.indexOf(MAP_BEGINS) + MAP_BEGINS.length();
        int ends = html.indexOf(MAP_ENDS, begins);
        if (begins < MAP_BEGINS.length() || ends < 0) {
            throw new IllegalStateException("the shell's page has no import map");
        }
        return "default-src 'self'; script-src 'self' 'sha256-" + digest(html.substring(begins, ends))
                + "'; style-src 'self'; img-src 'self' data: blob:; connect-src 'self'; worker-src 'self'; "
                + "frame-ancestors 'none'; form-action 'self'; base-uri 'none'; object-src 'none'";
    }

    private static String json(Map<String, String> imports) {
        return imports.entrySet().stream()
                .map(entry -> quoted(entry.getKey()) + ":" + quoted(entry.getValue()))
                .collect(Collectors.joining(",", "{\"imports\":{", "}}"));
    }

    /** Names and addresses of files hold nothing that would end the text, or the script. */
    private static String quoted(String text) {
        if (!text.matches("[\\w@./-]+")) {
            throw new IllegalStateException("not a name or address for an import: " + text);
        }
        return '"' + text + '"';
    }

    private static String digest(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
