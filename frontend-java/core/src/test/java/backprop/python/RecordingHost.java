package backprop.python;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** A host that keeps what a program prints, and has modules from the test resources. */
public class RecordingHost implements Host {
    private final StringBuilder printed = new StringBuilder();
    private final Map<String, HostModule> modules = new HashMap<>();

    /** What was printed since the last time. */
    String printed() {
        String text = printed.toString();
        printed.setLength(0);
        return text;
    }

    RecordingHost with(String name, HostModule module) {
        modules.put(name, module);
        return this;
    }

    /** The book's files, under the names by which they import each other. */
    RecordingHost withBook() {
        for (String file : new String[] {"functions", "gradient", "util", "layers", "optimizer"})
            with("common." + file, new HostModule.Text(resource("book/" + file + ".py")));
        return with("two_layer_net", new HostModule.Text(resource("book/two_layer_net.py")));
    }

    @Override
    public void print(String text) {
        printed.append(text);
    }

    @Override
    public Optional<HostModule> module(String name) {
        return Optional.ofNullable(modules.get(name));
    }

    /** What a new session prints of a program. */
    static String output(String source) {
        RecordingHost host = new RecordingHost();
        new Interpreter(host).run(source);
        return host.printed();
    }

    /** A text from the test resources. */
    static String resource(String path) {
        try (InputStream file = RecordingHost.class.getResourceAsStream("/python/" + path)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
