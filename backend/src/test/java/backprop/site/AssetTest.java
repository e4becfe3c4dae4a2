package backprop.site;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.aayushatharva.brotli4j.decoder.Decoder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AssetTest {
    private static final byte[] CSS = "body { margin: 0 }\n".repeat(100).getBytes(StandardCharsets.UTF_8);

    @Test
    void aHashedNameChangesWithTheContentAndOnlyWithIt() {
        String path = Asset.hashed("/css/a.css", CSS).path();
        assertTrue(path.matches("/css/a\\.[0-9a-f]{16}\\.css"), path);
        assertEquals(path, Asset.hashed("/css/a.css", CSS.clone()).path());
        byte[] changed = CSS.clone();
        changed[0]++;
        assertNotEquals(path, Asset.hashed("/css/a.css", changed).path());
    }

    @Test
    void aPageKeepsItsNameAndChangesItsHash() {
        Asset page = Asset.page("/draw/", CSS);
        assertEquals("/draw/", page.path());
        assertNotEquals(page.hash(), Asset.page("/draw/", new byte[1]).hash());
        assertTrue(!page.immutable() && Asset.hashed("/a.css", CSS).immutable());
    }

    @Test
    void whatIsCompressedIsTheBody() throws IOException {
        Asset asset = Asset.page("/a.css", CSS);
        byte[] gzip = asset.body(Encoding.GZIP);
        assertTrue(gzip.length < CSS.length / 10);
        assertArrayEquals(CSS, new GZIPInputStream(new ByteArrayInputStream(gzip)).readAllBytes());
        byte[] brotli = asset.body(Encoding.BROTLI);
        assertTrue(brotli.length < CSS.length / 10);
        assertArrayEquals(CSS, Decoder.decompress(brotli).getDecompressedData());
        assertSame(CSS, asset.body(Encoding.IDENTITY));
    }

    @Test
    void nothingIsCompressedTwice() {
        Asset asset = Asset.page("/a.css", CSS);
        asset.compress();
        for (Encoding encoding : Encoding.values()) assertSame(asset.body(encoding), asset.body(encoding));
    }

    @Test
    void whatDoesNotGetSmallerStaysAsItIs() {
        byte[] tiny = {1, 2, 3};
        for (Encoding encoding : Encoding.values()) {
            assertSame(tiny, Asset.page("/a.bin", tiny).body(encoding));
            assertSame(CSS, Asset.page("/a.png", CSS).body(encoding));
        }
    }

    /** On a busy machine, the page waited half a minute for a net in Brotli, because it was being packed as gzip as well. */
    @Test
    void whatIsPackedAlreadyIsHadWhileItIsBeingPackedOtherwise() throws InterruptedException {
        byte[] large = new byte[40_000_000];
        new Random(1).nextBytes(large);
        Asset asset = Asset.page("/a.bin", large);
        asset.body(Encoding.IDENTITY);
        Thread packing = new Thread(() -> asset.body(Encoding.GZIP));
        packing.start();
        while (packing.getState() == Thread.State.NEW) Thread.onSpinWait();
        Thread.sleep(50);
        assertSame(large, asset.body(Encoding.IDENTITY));
        assertTrue(packing.isAlive());
        packing.join();
    }

    @ParameterizedTest
    @CsvSource({
        "/, text/html; charset=utf-8",
        "/learn/1/, text/html; charset=utf-8",
        "/404.html, text/html; charset=utf-8",
        "/app/draw.js, text/javascript; charset=utf-8",
        "/data/index.json, application/json",
        "/favicon.svg, image/svg+xml",
        "/favicon.ico, image/x-icon",
        "/kernels.wasm, application/wasm",
        "/models/mlp.safetensors, application/octet-stream",
    })
    void theTypeFollowsTheName(String path, String type) {
        assertEquals(type, Asset.page(path, CSS).type());
    }
}
