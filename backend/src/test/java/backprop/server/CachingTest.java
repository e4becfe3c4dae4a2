package backprop.server;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.site.Asset;
import com.aayushatharva.brotli4j.decoder.Decoder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CachingTest {
    private static TestServer server;

    @BeforeAll
    static void start() {
        server = new TestServer(new SomeData());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void whatIsNamedByItsContentIsKeptForAYear() {
        int count = 0;
        for (Asset asset : TestServer.SITE.assets().values()) {
            if (!asset.immutable()) continue;
            assertEquals("public, max-age=31536000, immutable", header(server.get(asset.path()), "Cache-Control"));
            count++;
        }
        assertTrue(count > 10, count + " assets");
        assertEquals("public, max-age=31536000, immutable", header(server.get(SomeData.PART.path()), "Cache-Control"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/draw/", "/models/index.json", "/data/index.json"})
    void aPageIsAskedForAgainAndNotSentTwice(String path) {
        for (String encoding : new String[] {"identity", "gzip", "br"}) {
            HttpResponse<byte[]> first = server.get(path, "Accept-Encoding", encoding);
            assertEquals("no-cache", header(first, "Cache-Control"));
            String etag = header(first, "ETag");
            for (String known : new String[] {etag, "W/" + etag, "\"other\", " + etag, "*"}) {
                HttpResponse<byte[]> second = server.get(path, "Accept-Encoding", encoding, "If-None-Match", known);
                assertEquals(304, second.statusCode(), known);
                assertEquals(0, second.body().length);
                assertEquals(etag, header(second, "ETag"));
                assertEquals("no-cache", header(second, "Cache-Control"));
                assertEquals("Accept-Encoding", header(second, "Vary"));
            }
            HttpResponse<byte[]> changed =
                    server.get(path, "Accept-Encoding", encoding, "If-None-Match", "\"0123456789abcdef\"");
            assertEquals(200, changed.statusCode());
            assertArrayEquals(first.body(), changed.body());
        }
    }

    @Test
    void aPageHasAnotherTagCompressed() {
        String plain = header(server.get("/"), "ETag");
        HttpResponse<byte[]> answer = server.get("/", "Accept-Encoding", "gzip", "If-None-Match", plain);
        assertEquals(200, answer.statusCode());
        assertNotEquals(plain, header(answer, "ETag"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "gzip",
                "deflate, gzip",
                "br;q=0, GZIP;q=0.5",
                "*",
                "gzip;q=0.001",
                "identity;q=0, *;q=0.1",
                "gzip , brr"
            })
    void whoTakesGzipGetsGzip(String accepted) throws IOException {
        HttpResponse<byte[]> answer = server.get("/", "Accept-Encoding", accepted);
        assertEquals("gzip", header(answer, "Content-Encoding"));
        assertEquals("Accept-Encoding", header(answer, "Vary"));
        byte[] page = TestServer.SITE.find("/").orElseThrow().body();
        assertTrue(answer.body().length < page.length / 2);
        assertArrayEquals(page, new GZIPInputStream(new ByteArrayInputStream(answer.body())).readAllBytes());
    }

    @ParameterizedTest
    @ValueSource(strings = {"br", "gzip, deflate, br, zstd", "BR;q=0.5, gzip"})
    void whoTakesBrotliGetsBrotli(String accepted) throws IOException {
        HttpResponse<byte[]> answer = server.get("/", "Accept-Encoding", accepted);
        assertEquals("br", header(answer, "Content-Encoding"));
        assertEquals("Accept-Encoding", header(answer, "Vary"));
        byte[] page = TestServer.SITE.find("/").orElseThrow().body();
        assertTrue(answer.body().length
                < server.get("/", "Accept-Encoding", "gzip").body().length);
        assertArrayEquals(page, Decoder.decompress(answer.body()).getDecompressedData());
    }

    /** "gzip; q=0", with a space, was taken for a yes. */
    @ParameterizedTest
    @ValueSource(strings = {"", "zstd", "gzip;q=0", "gzip; q=0", "gzip;q=0.000", "x-gzip2", "*;q=0", "*, gzip;q=0"})
    void whoDoesNotTakeGzipGetsThePageAsItIs(String accepted) {
        HttpResponse<byte[]> answer = server.get("/", "Accept-Encoding", accepted);
        assertTrue(answer.headers().firstValue("Content-Encoding").isEmpty());
        assertEquals("Accept-Encoding", header(answer, "Vary"));
        assertArrayEquals(TestServer.SITE.find("/").orElseThrow().body(), answer.body());
    }

    /** HEAD /health was a 404. */
    @ParameterizedTest
    @ValueSource(strings = {"/", "/draw/", "/health", "/draw", "/nothing", "/data/index.json", "/models/index.json"})
    void headIsGetWithoutTheBody(String path) {
        for (String encoding : new String[] {"identity", "gzip", "br"}) {
            HttpResponse<byte[]> get = server.get(path, "Accept-Encoding", encoding);
            HttpResponse<byte[]> head = server.send("HEAD", path, "Accept-Encoding", encoding);
            assertEquals(get.statusCode(), head.statusCode());
            assertEquals(0, head.body().length);
            assertEquals(get.body().length, Integer.parseInt(header(head, "Content-Length")));
            for (String name : get.headers().map().keySet()) {
                if (!name.equals("date")) assertEquals(header(get, name), header(head, name), name);
            }
        }
    }

    private static String header(HttpResponse<byte[]> answer, String name) {
        return answer.headers().firstValue(name).orElseThrow(() -> new AssertionError("no " + name));
    }
}
