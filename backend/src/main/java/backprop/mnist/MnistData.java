package backprop.mnist;

import backprop.fetch.DataException;
import backprop.fetch.FetchWatcher;
import backprop.server.Data;
import backprop.site.Asset;
import java.util.Collection;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** MNIST as the server has it: read, or fetched, in the background, so that the server answers at once. */
public final class MnistData implements Data {
    private static final Logger LOG = LoggerFactory.getLogger(MnistData.class);
    private static final String CONSEQUENCE = "The lab goes on without MNIST: its digits are generated.";

    private final String expected;
    private final Consumer<Collection<Asset>> ready;
    /** What this machine has; soon known, so whoever asks waits for it. */
    private final CompletableFuture<Contents> local = new CompletableFuture<>();

    private volatile Optional<Contents> fetched = Optional.empty();
    private volatile OptionalDouble onItsWay = OptionalDouble.empty();

    private MnistData(String expected, Consumer<Collection<Asset>> ready) {
        this.expected = expected;
        this.ready = ready;
    }

    /**
     * Files that turn out to be damaged are as good as none, and a sentence says so.
     *
     * @param ready told the assets once they are served
     */
    public static MnistData of(MnistFolder folder, FetchWatcher watcher, Consumer<Collection<Asset>> ready) {
        MnistData data = new MnistData("folder", ready);
        data.inBackground(() -> {
            try {
                data.serve(Contents.of("folder", folder));
            } catch (DataException e) {
                watcher.report(e.getMessage() + " " + CONSEQUENCE);
                data.local.complete(Contents.none());
            }
        });
        return data;
    }

    /** From the cache; else fetched, if that may be. */
    public static MnistData of(MnistStore store, FetchWatcher watcher, Consumer<Collection<Asset>> ready) {
        Optional<MnistFolder> cached = store.cached();
        MnistData data = new MnistData(cached.isPresent() ? "cache" : "absent", ready);
        data.inBackground(() -> {
            Optional<String> trouble = cached.flatMap(data::serveCached);
            if (cached.isPresent() && trouble.isEmpty()) return;
            if (store.mayFetch()) {
                data.fetch(store, watcher);
                return;
            }
            data.local.complete(Contents.none());
            watcher.report(trouble.orElse("MNIST is not here, and offline it is not fetched.") + " " + CONSEQUENCE);
        });
        return data;
    }

    /** No MNIST here: the index says so, and the pages work on generated digits. */
    public static MnistData absent() {
        MnistData data = new MnistData("absent", assets -> {});
        data.local.complete(Contents.none());
        return data;
    }

    /** The index and the parts, for whoever does not serve them. */
    public static Collection<Asset> assets(Optional<MnistFolder> folder) {
        return folder.map(found -> Contents.of("folder", found))
                .orElseGet(Contents::none)
                .assets()
                .values();
    }

    private void inBackground(Runnable task) {
        Thread thread = new Thread(
                () -> {
                    try {
                        task.run();
                    } catch (RuntimeException e) {
                        LOG.error(CONSEQUENCE, e);
                    } finally {
                        onItsWay = OptionalDouble.empty();
                        local.complete(Contents.none());
                    }
                },
                "mnist");
        thread.setDaemon(true);
        thread.start();
    }

    /** @return what is wrong with it */
    private Optional<String> serveCached(MnistFolder folder) {
        try {
            serve(Contents.of("cache", folder));
            return Optional.empty();
        } catch (DataException e) {
            return Optional.of(e.getMessage());
        }
    }

    private void serve(Contents contents) {
        local.complete(contents);
        ready.accept(contents.assets().values());
    }

    private void fetch(MnistStore store, FetchWatcher watcher) {
        onItsWay = OptionalDouble.of(0);
        local.complete(Contents.none());
        try {
            MnistFolder folder = store.fetch(new FetchWatcher() {
                @Override
                public void progress(long bytes, long total) {
                    onItsWay = OptionalDouble.of((double) bytes / total);
                    watcher.progress(bytes, total);
                }

                @Override
                public void report(String sentence) {
                    watcher.report(sentence);
                }
            });
            Contents contents = Contents.of("download", folder);
            fetched = Optional.of(contents);
            watcher.report("MNIST is here, and kept for the next start.");
            ready.accept(contents.assets().values());
        } catch (DataException e) {
            onItsWay = OptionalDouble.empty();
            watcher.report(e.getMessage() + " " + CONSEQUENCE);
        }
    }

    @Override
    public Optional<Asset> find(String path) {
        return path.startsWith("/data/")
                ? Optional.ofNullable(contents().assets().get(path))
                : Optional.empty();
    }

    private Contents contents() {
        Contents here = local.join();
        if (fetched.isPresent()) return fetched.get();
        OptionalDouble fraction = onItsWay;
        return fraction.isPresent() ? Contents.onItsWay(fraction.getAsDouble()) : here;
    }

    /** Without waiting: while a folder is read, it is where MNIST comes from. */
    @Override
    public String mnist() {
        boolean known = local.isDone() || onItsWay.isPresent();
        return known ? contents().origin() : expected;
    }

    @Override
    public OptionalDouble onItsWay() {
        return fetched.isPresent() ? OptionalDouble.empty() : onItsWay;
    }
}
