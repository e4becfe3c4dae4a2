package backprop.command;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** The browser that this machine's user has chosen. */
final class Browser {
    private Browser() {}

    /**
     * Does not wait for it.
     *
     * @param failed takes a sentence if there is none, or none that can be opened, as where nobody sits at the machine
     */
    static void open(String address, Consumer<String> failed) {
        String sentence = "No browser could be opened here: open " + address + " in one.";
        try {
            new ProcessBuilder(command(System.getProperty("os.name"), address))
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .onExit()
                    .thenAccept(opener -> {
                        if (opener.exitValue() != 0) failed.accept(sentence);
                    });
        } catch (IOException e) {
            failed.accept(sentence);
        }
    }

    /** @param system as Java's property os.name says it */
    static List<String> command(String system, String address) {
        String name = system.toLowerCase(Locale.ROOT);
        if (name.startsWith("windows")) return List.of("rundll32", "url.dll,FileProtocolHandler", address);
        return List.of(name.startsWith("mac") ? "open" : "xdg-open", address);
    }
}
