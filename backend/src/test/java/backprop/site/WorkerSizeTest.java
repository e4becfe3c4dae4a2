package backprop.site;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class WorkerSizeTest {
    private static final int MOST = 117_000;

    @Test
    void theWorkersScriptTravelsIn117Kilobytes() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (InputStream script = Site.class.getResourceAsStream("/backprop/app/worker.js");
                GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            script.transferTo(gzip);
        }
        assertTrue(packed.size() <= MOST, packed.size() + " bytes");
    }
}
