// SPDX-License-Identifier: Apache-2.0
package org.linli.grid.internal.proof;

import java.util.ArrayList;
import java.util.List;
import org.linli.grid.Finding;
import org.linli.grid.FindingKind;
import org.linli.grid.Proof;
import org.linli.grid.ResponsibilityProofs.Part;
import org.linli.grid.internal.GridSchema;
import org.linli.grid.internal.TestModule;
import org.linli.grid.spi.FirstHandlers;
import org.linli.kernel.AreaCode;
import org.linli.kernel.security.Actor;
import org.linli.kernel.security.Grant;
import org.linli.kernel.security.Role;
import org.linli.kernel.testing.Gated;
import org.linli.kernel.testing.TestClock;
import org.linli.organization.Areas;
import org.linli.organization.Handler;
import org.linli.organization.Outlook;
import org.linli.organization.Outlook.Post;
import org.linli.organization.Responsibility.As;
import org.linli.organization.testing.TestCity;
import org.linli.organization.testing.World;
import org.linli.registry.AddressPoints;

/** Proofs on a real database, with an organization in memory whose posts a test sets. */
final class ProofModule {
    static final Actor DISPATCHER =
            TestCity.actor("dispatcher", new Grant(Role.DISPATCHER, TestCity.FIRST_SUBDISTRICT));

    final TestClock clock;
    final World world;
    final List<Post> posts = new ArrayList<>();
    final List<AddressPoints.Point> addresses = new ArrayList<>();
    final GridSchema schema;
    /** Who knows the rules; null for nobody. */
    FirstHandlers rules;

    private ProofModule(TestModule module) {
        this.clock = module.clock;
        this.world = module.world;
        this.schema = module.schema;
    }

    /** Empty, on that database. */
    static ProofModule on(String database) {
        ProofModule module = new ProofModule(TestModule.empty(database));
        module.desks();
        return module;
    }

    private void desks() {
        for (var area : TestCity.areas()) {
            switch (area.code().level()) {
                case GRID -> sits(area.code(), As.WORKER, "worker-" + area.code());
                default -> sits(area.code(), As.DESK, area.name() + "派单台");
            }
        }
    }

    /** Somebody sits there from now on. */
    Post sits(AreaCode area, As as, String who) {
        Handler.Kind kind = as == As.WORKER ? Handler.Kind.OFFICER : Handler.Kind.UNIT;
        Post post = new Post(area, as, new Handler(kind, who, who), null, null);
        posts.add(post);
        return post;
    }

    /** Nobody sits there any more. */
    void leaves(AreaCode area) {
        posts.removeIf(post -> post.area().equals(area));
    }

    Sources sources() {
        Outlook outlook = (area, until) -> posts.stream()
                .filter(post -> area.contains(post.area()) || post.area().contains(area))
                .toList();
        AddressPoints points = (community, cursor, by) -> new AddressPoints.Part(
                addresses.stream()
                        .filter(point -> community.contains(point.area()))
                        .toList(),
                null);
        return new Sources(
                Gated.of(Areas.class, world.areas()),
                Gated.of(Outlook.class, outlook),
                Gated.of(AddressPoints.class, points),
                rules == null ? null : Gated.of(FirstHandlers.class, rules));
    }

    StoredProofs proofs() {
        Sources sources = sources();
        return new StoredProofs(schema, sources, new ChangeProof(schema, sources), world.officers(), () -> {});
    }

    /** Proves an area to the end. */
    Proof prove(AreaCode area) {
        StoredProofs proofs = proofs();
        Proof asked = proofs.start(area, DISPATCHER);
        ProofWork work = new ProofWork(schema, sources());
        while (proofs.find(asked.id(), DISPATCHER).ended() == null) {
            work.step(() -> true);
        }
        return proofs.find(asked.id(), DISPATCHER);
    }

    List<Finding> findings(Proof proof, FindingKind kind) {
        return proofs().findings(proof.id(), new Part(kind, null, 200), DISPATCHER)
                .items();
    }
}
