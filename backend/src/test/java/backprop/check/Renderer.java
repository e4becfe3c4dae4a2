package backprop.check;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Assumptions;

/** The processes in which pages and their workers run, as Linux sees them. */
public record Renderer(Page page, CDPSession session) {
    public static Renderer of(Page page) {
        Assumptions.assumeTrue(Files.isReadable(Path.of("/proc/self/status")), "only Linux tells");
        return new Renderer(page, page.context().browser().newBrowserCDPSession());
    }

    /** Of all of them, in bytes, after the page has thrown away what it can. */
    long memory() {
        collectGarbage();
        return processes().stream().mapToLong(Renderer::resident).sum();
    }

    /** Of the largest one, which is the page that has worked. */
    public long largest() {
        collectGarbage();
        return processes().stream().mapToLong(Renderer::resident).max().orElse(0);
    }

    private void collectGarbage() {
        CDPSession ofPage = page.context().newCDPSession(page);
        ofPage.send("HeapProfiler.collectGarbage");
        ofPage.detach();
    }

    private List<Integer> processes() {
        JsonObject info = session.send("SystemInfo.getProcessInfo");
        return StreamSupport.stream(info.getAsJsonArray("processInfo").spliterator(), false)
                .map(process -> process.getAsJsonObject())
                .filter(process -> process.get("type").getAsString().equals("renderer"))
                .map(process -> process.get("id").getAsInt())
                .toList();
    }

    private static long resident(int process) {
        try {
            for (String line : Files.readAllLines(Path.of("/proc/" + process + "/status"))) {
                if (line.startsWith("VmRSS:")) return Long.parseLong(line.replaceAll("[^0-9]", "")) * 1024;
            }
            return 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
