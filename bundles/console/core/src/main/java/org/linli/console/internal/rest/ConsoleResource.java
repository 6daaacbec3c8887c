// SPDX-License-Identifier: Apache-2.0
package org.linli.console.internal.rest;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.annotation.security.PermitAll;
import javax.annotation.security.RolesAllowed;
import javax.ws.rs.GET;
import javax.ws.rs.HeaderParam;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.EntityTag;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Request;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.SecurityContext;
import javax.ws.rs.core.UriInfo;
import org.linli.console.internal.file.Asset;
import org.linli.console.internal.file.Assets;
import org.linli.console.internal.file.Folder;
import org.linli.console.internal.file.Libraries;
import org.linli.console.internal.page.Page;
import org.linli.console.internal.page.PageBoard;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.kernel.support.rest.Caller;

/**
 * The shell, the files of everything it is made of, and which pages there are. An address of a file holds the version of
 * what it belongs to, so that it may be kept for ever; an older version is not there any more.
 */
@Path("/")
public final class ConsoleResource {
    private static final String HTML = MediaType.TEXT_HTML + ";charset=UTF-8";
    private static final String FOR_EVER = "public, max-age=31536000, immutable";
    private static final Duration COME_AGAIN = Duration.ofSeconds(3);

    private final String address;
    private final Folder shell;
    private final Libraries libraries;
    private final PageBoard board;
    private final Assets assets = new Assets();

    /** @param address what all addresses begin with, no slash at the end */
    ConsoleResource(String address, Folder shell, Libraries libraries, PageBoard board) {
        this.address = address;
        this.shell = shell;
        this.libraries = libraries;
        this.board = board;
    }

    /** The shell, at every address that is no file: which page it shows is its own affair. */
    @GET
    @Path("{place: .*}")
    @PermitAll
    public Response shell(@PathParam("place") String place, @Context UriInfo uri, @Context Request request) {
        if (place.isEmpty() && !uri.getRequestUri().getPath().endsWith("/")) {
            return Response.status(Response.Status.MOVED_PERMANENTLY)
                    .location(URI.create(address + "/"))
                    .build();
        }
        ShellPage page = page();
        EntityTag tag = new EntityTag(page.tag());
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        Response.ResponseBuilder answer = unchanged == null ? Response.ok(page.html(), HTML) : unchanged;
        return answer.tag(tag)
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .header("Content-Security-Policy", page.policy())
                .build();
    }

    /** Which pages there are for whoever asks. */
    @GET
    @Path("pages")
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed("AUTHENTICATED")
    public List<Map<String, Object>> pages(@Context SecurityContext security) {
        return board.of(Caller.of(security)).stream()
                .map(page -> page.told(address + "/pages"))
                .toList();
    }

    /** A file of a browser library. */
    @GET
    @Path("lib/{version}/{file: .+}")
    @PermitAll
    public Response library(
            @PathParam("version") String version,
            @PathParam("file") String file,
            @HeaderParam(HttpHeaders.ACCEPT_ENCODING) String accepted) {
        return file(libraries.packed().map(Libraries.Packed::folder), version, file, accepted);
    }

    /** A file of the shell. */
    @GET
    @Path("shell/{version}/{file: .+}")
    @PermitAll
    public Response shellFile(
            @PathParam("version") String version,
            @PathParam("file") String file,
            @HeaderParam(HttpHeaders.ACCEPT_ENCODING) String accepted) {
        return file(Optional.of(shell), version, file, accepted);
    }

    /** A file of a page. */
    @GET
    @Path("pages/{page}/{version}/{file: .+}")
    @PermitAll
    public Response pageFile(
            @PathParam("page") String page,
            @PathParam("version") String version,
            @PathParam("file") String file,
            @HeaderParam(HttpHeaders.ACCEPT_ENCODING) String accepted) {
        return file(board.find(page).map(Page::folder), version, file, accepted);
    }

    /** Whether the shell can be shown now. */
    boolean isReady() {
        return libraries.packed().isPresent();
    }

    private ShellPage page() {
        Libraries.Packed packed = libraries
                .packed()
                .orElseThrow(() ->
                        new PlatformException(Problem.unavailable("the console's browser libraries", COME_AGAIN)));
        String template = shell.read("index.html")
                .map(html -> new String(html, StandardCharsets.UTF_8))
                .orElseThrow(() -> new PlatformException(Problem.unavailable("the console's shell", COME_AGAIN)));
        return ShellPage.of(template, shell, packed, address);
    }

    private Response file(Optional<Folder> folder, String version, String file, String accepted) {
        Asset asset = folder.filter(now -> now.version().equals(version))
                .flatMap(now -> assets.find(now, file, accepted))
                .orElseThrow(() -> new PlatformException(Problem.notFound("file", file)));
        Response.ResponseBuilder answer = Response.ok(asset.content())
                .header(HttpHeaders.CONTENT_TYPE, asset.type())
                .header(HttpHeaders.CACHE_CONTROL, FOR_EVER)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        if (asset.encoding() != null) {
            answer.header(HttpHeaders.CONTENT_ENCODING, asset.encoding());
        }
        return answer.build();
    }
}
