// SPDX-License-Identifier: Apache-2.0
package org.linli.kernel.internal.shell;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.kernel.feed.Feed;
import org.linli.kernel.feed.FeedReader;
import org.osgi.framework.BundleContext;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;

/** The services that commands and administrators ask, looked up at each call, so that no command holds a module that is being replaced. */
public final class Registry {
    private final BundleContext context;

    public Registry(BundleContext context) {
        this.context = context;
    }

    /** Calls each service of the type, best first. */
    public <S> void each(Class<S> type, Consumer<S> use) {
        for (ServiceReference<S> reference : references(type)) {
            S service = context.getService(reference);
            if (service != null) {
                try {
                    use.accept(service);
                } finally {
                    context.ungetService(reference);
                }
            }
        }
    }

    /** The folder of configuration files. */
    Optional<Path> etc() {
        return Optional.ofNullable(context.getProperty("karaf.etc")).map(Path::of);
    }

    /** The values of a property of the services of a type, be it one or several of each. */
    <S> List<String> values(Class<S> type, String property) {
        return references(type).stream()
                .map(reference -> reference.getProperty(property))
                .flatMap(value -> value instanceof String[] several
                        ? Stream.of(several)
                        : value instanceof Collection<?> all ? all.stream() : Stream.ofNullable(value))
                .map(String::valueOf)
                .toList();
    }

    /** What each service of the type says, sorted by name. */
    public <S, R extends Comparable<R>> List<R> all(Class<S> type, Function<S, R> question) {
        List<R> answers = new ArrayList<>();
        each(type, service -> answers.add(question.apply(service)));
        return answers.stream().distinct().sorted().toList();
    }

    /**
     * Asks the reader of that name, in the best version that is there.
     *
     * @throws PlatformException not found
     */
    public <R> R reader(String name, Function<FeedReader, R> question) {
        List<R> answers = new ArrayList<>(1);
        each(FeedReader.class, reader -> {
            if (answers.isEmpty() && reader.name().equals(name)) {
                answers.add(question.apply(reader));
            }
        });
        return answers.stream().findFirst().orElseThrow(() -> new PlatformException(Problem.notFound("reader", name)));
    }

    /** A figure of the feed of that name; -1 when its module is not there. */
    public long feed(String name, ToLongFunction<Feed> question) {
        return ask(name, question::applyAsLong).orElse(-1L);
    }

    /**
     * Asks the feed of that name, in the best version that is there.
     *
     * @throws PlatformException not found
     */
    <R> R ofFeed(String name, Function<Feed, R> question) {
        return ask(name, question).orElseThrow(() -> new PlatformException(Problem.notFound("feed", name)));
    }

    private <R> Optional<R> ask(String name, Function<Feed, R> question) {
        List<R> answers = new ArrayList<>(1);
        each(Feed.class, feed -> {
            if (answers.isEmpty() && feed.name().equals(name)) {
                answers.add(question.apply(feed));
            }
        });
        return answers.stream().findFirst();
    }

    private <S> List<ServiceReference<S>> references(Class<S> type) {
        try {
            return context.getServiceReferences(type, null).stream()
                    .sorted(Comparator.reverseOrder())
                    .toList();
        } catch (InvalidSyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
