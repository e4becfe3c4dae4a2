package backprop.command;

import backprop.export.StaticExport;
import backprop.fetch.DataException;
import backprop.fetch.IoMessages;
import backprop.mnist.MnistData;
import backprop.mnist.MnistFolder;
import backprop.mnist.MnistStore;
import backprop.server.ClassLink;
import backprop.site.Asset;
import backprop.site.Site;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "export", description = "Write the whole lab as plain files, for any static host.")
final class ExportCommand implements Callable<Integer> {
    /** Names between slashes; two slashes at the beginning would name another host, and dots lead out of the folder. */
    private static final Pattern PREFIX = Pattern.compile("/((?!\\.{1,2}/)[\\p{L}\\p{N}._~!$()*+,;=:@%-]+/)*");

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "DIR", description = "the folder to write; what is there already stays or is written over")
    private Path folder;

    @Option(
            names = "--prefix",
            paramLabel = "PATH",
            defaultValue = "/",
            description = "where the lab will stand on its host, such as /lab/; only the page for wrong addresses"
                    + " needs it (default: ${DEFAULT-VALUE})")
    private String prefix;

    @Option(
            names = "--compressed",
            description = "with a .gz and a .br beside each file, for servers that look for them")
    private boolean compressed;

    @Mixin
    private DataOption data;

    @Mixin
    private FetchOptions fetch;

    @Override
    public Integer call() {
        UserFiles.requireName(folder, "Name the folder to write");
        if (!PREFIX.matcher(prefix).matches()) {
            throw new SentenceException(
                    "A prefix is a path on the host between slashes, such as /lab/, unlike \"" + prefix + "\".");
        }
        PrintWriter out = spec.commandLine().getOut();
        Optional<MnistFolder> digits = data.requireIfWanted(mnist());
        Site site = Site.load(Site.VERSION, prefix).withoutLessons();
        List<Asset> assets = new ArrayList<>(site.assets().values());
        assets.addAll(MnistData.assets(digits));
        assets.add(ClassLink.ofStaticHost());
        try {
            new StaticExport(folder, compressed).write(assets);
        } catch (IOException e) {
            throw new SentenceException(
                    folder + " cannot be written: " + IoMessages.reason(e) + ". Name another folder.", e);
        }
        long bytes = assets.stream().mapToLong(asset -> asset.body().length).sum();
        out.printf(
                "%d files, %d MB, in %s%n",
                assets.size() + 1, (bytes + 500_000) / 1_000_000, Printable.of(folder.toString()));
        if (digits.isEmpty()) out.println("Without MNIST: the lab will work on generated digits.");
        return 0;
    }

    private Optional<MnistFolder> mnist() {
        Optional<MnistFolder> named = data.named();
        MnistStore store = fetch.store();
        if (named.isPresent() || data.isNone()) return named;
        if (!store.mayFetch()) return store.cached();
        PrintWriter err = spec.commandLine().getErr();
        try (FetchBar bar = new FetchBar(err, "MNIST")) {
            return Optional.of(store.fetch(bar));
        } catch (DataException e) {
            err.println(Printable.of(e.getMessage()));
            return Optional.empty();
        }
    }
}
