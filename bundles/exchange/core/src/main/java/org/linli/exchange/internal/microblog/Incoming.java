// SPDX-License-Identifier: Apache-2.0
package org.linli.exchange.internal.microblog;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.linli.exchange.internal.ExchangeSchema;
import org.linli.exchange.internal.Neighbours.Upstream;
import org.linli.exchange.internal.alert.Alert;
import org.linli.kernel.AreaCode;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.kernel.security.Actor;
import org.linli.kernel.support.Ids;
import org.linli.organization.Duty;
import org.linli.petition.PetitionDraft;
import org.linli.petition.PetitionType;
import org.linli.petition.Petitioner;
import org.linli.petition.Place;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Posts become petitions, each once; urgent ones alert the officer on duty first. What cannot be used is put aside; when
 * petitions cannot be filed now, the whole comes again.
 */
final class Incoming {
    static final String CHANNEL = "microblog";

    private static final Logger LOG = LoggerFactory.getLogger(Incoming.class);
    private static final Actor SYSTEM = Actor.system("exchange");
    private static final int KEY_LETTERS = 40;

    private final Upstream upstream;
    private final Accounts accounts;
    private final Posts posts;
    private final Aside aside;
    private final ExchangeSchema schema;

    Incoming(Upstream upstream, Accounts accounts, Store store) {
        this.upstream = upstream;
        this.accounts = accounts;
        this.posts = store.posts();
        this.aside = store.aside();
        this.schema = store.schema();
    }

    /** Where it keeps what. */
    record Store(Posts posts, Aside aside, ExchangeSchema schema) {}

    /**
     * Takes in posts, one a line.
     *
     * @throws PlatformException unavailable: they are to come again
     */
    void take(String lines) {
        lines.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(this::one);
    }

    private void one(String line) {
        Post post;
        try {
            post = Post.read(line);
        } catch (PlatformException wrong) {
            aside.put(line, reason(wrong));
            return;
        } catch (IllegalArgumentException noJson) {
            aside.put(line, "is no JSON of a post");
            return;
        }
        Optional<Account> account = accounts.find(post.to());
        if (account.isEmpty()) {
            aside.put(line, "is written to an account that no file names");
            return;
        }
        String key = Posts.key(post);
        Optional<Posts.State> before = posts.find(key);
        if (before.isEmpty()) {
            posts.seen(key, account.get().area(), alert(post, account.get()));
        }
        if (before.isEmpty() || before.get() == Posts.State.COMING) {
            file(line, post, account.get());
        }
    }

    private void file(String line, Post post, Account account) {
        String key = Posts.key(post);
        try {
            String number = upstream.petitions()
                    .file(draft(post, account), CHANNEL + "-" + key.substring(0, KEY_LETTERS), SYSTEM)
                    .number();
            posts.settled(key, Posts.State.FILED, number);
        } catch (PlatformException refused) {
            if (refused.problem().type().equals(Problem.UNAVAILABLE)) {
                throw refused;
            }
            refused(line, key, reason(refused));
        } catch (RuntimeException failed) {
            // one post must not keep the others waiting
            refused(line, key, "petitions failed with " + failed.getClass().getName());
        }
    }

    private void refused(String line, String key, String reason) {
        aside.put(line, reason);
        posts.settled(key, Posts.State.REFUSED, null);
    }

    private PetitionDraft draft(Post post, Account account) {
        return new PetitionDraft(
                post.text(),
                account.type() == null ? lastType() : account.type(),
                new Place(post.point(), post.place(), post.areaOr(account.area())),
                post.writer(),
                post.onBehalfOf(),
                post.about(),
                CHANNEL,
                new Petitioner(Petitioner.Kind.RESIDENT, 1, post.account()),
                null,
                null,
                true,
                null);
    }

    private String lastType() {
        List<PetitionType> types = upstream.petitions().types();
        return types.get(types.size() - 1).code();
    }

    /** Null when nothing in it is urgent. */
    private Alert alert(Post post, Account account) {
        List<String> words = account.urgentIn(post.text());
        if (words.isEmpty()) {
            return null;
        }
        List<Alert.OnDuty> onDuty = onDuty(account.area());
        String id = Ids.next();
        LOG.warn("An urgent post to an account of area {}: alert {}, {} on duty", account.area(), id, onDuty.size());
        return new Alert(id, account.area(), words, onDuty, null, schema.now(), null, null);
    }

    /** Of the account's area, else of the nearest above it; nobody when the roster does not answer: the alert stands. */
    private List<Alert.OnDuty> onDuty(AreaCode area) {
        try {
            return Stream.iterate(Optional.of(area), Optional::isPresent, each -> each.get()
                            .parent())
                    .map(each -> upstream.duties().of(each.get(), schema.now()))
                    .filter(duties -> !duties.isEmpty())
                    .findFirst()
                    .orElse(List.of())
                    .stream()
                    .map(Incoming::officer)
                    .toList();
        } catch (PlatformException away) {
            LOG.warn("The roster does not answer: {}", away.problem().type());
            return List.of();
        }
    }

    private static Alert.OnDuty officer(Duty duty) {
        return new Alert.OnDuty(duty.officer(), duty.name(), duty.phone());
    }

    /** The fields that are wrong and what would be right, without what was given. */
    private static String reason(PlatformException wrong) {
        List<String> fields = wrong.problem().violations().stream()
                .map(violation -> violation.field() + ": expected " + violation.expected())
                .toList();
        return fields.isEmpty() ? wrong.problem().title() : String.join("; ", fields);
    }
}
