package backprop.browser;

import backprop.mnist.MnistData;
import backprop.mnist.MnistFolder;
import backprop.server.LabServer;
import backprop.site.TestSite;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where the tests find the lab: at its server, or, with {@code -Dprefix=/some/prefix/}, as plain files below that prefix on
 * a host that knows nothing of us.
 *
 * @param address of its top, without the slash
 */
public record Place(String address, Runnable stop) implements AutoCloseable {
    public static Place asAsked() {
        String prefix = System.getProperty("prefix", "");
        return prefix.isEmpty() ? server() : exported(prefix);
    }

    private static Place server() {
        LabServer server = LabServer.start("127.0.0.1", 0, TestSite.SITE, data());
        return new Place("http://localhost:" + server.port(), server::close);
    }

    private static MnistData data() {
        return Optional.ofNullable(System.getenv("BACKPROP_DATA"))
                .map(folder -> MnistData.of(new MnistFolder(Path.of(folder)), System.err::println, assets -> {}))
                .orElseGet(MnistData::absent);
    }

    private static Place exported(String prefix) {
        try {
            Path folder = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "export");
            StaticHost host = StaticHost.ofExport(folder, prefix, "--compressed");
            return new Place(host.address() + prefix.replaceFirst("/$", ""), host::close);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        stop.run();
    }
}
