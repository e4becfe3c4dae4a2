package backprop.server;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.site.Asset;
import java.net.http.HttpResponse;
import java.util.Arrays;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A broken download goes on where it broke: in the very bytes of the answer that was begun. */
class RangesTest {
    private static final Asset NET = TestServer.SITE.assets().values().stream()
            .filter(asset -> asset.path().endsWith(".safetensors"))
            .findFirst()
            .orElseThrow();

    private static TestServer server;

    @BeforeAll
    static void start() {
        server = new TestServer(new SomeData());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"identity", "gzip", "br"})
    void theRestOfEachEncodingIsThatOfItsOwnBytes(String encoding) {
        for (String path : new String[] {NET.path(), SomeData.PART.path(), "/draw/", "/data/index.json"}) {
            HttpResponse<byte[]> whole = server.get(path, "Accept-Encoding", encoding);
            assertEquals("bytes", header(whole, "Accept-Ranges"));
            int length = whole.body().length, from = length / 3;
            HttpResponse<byte[]> rest = server.get(
                    path,
                    "Accept-Encoding",
                    encoding,
                    "Range",
                    "bytes=" + from + "-",
                    "If-Range",
                    header(whole, "ETag"));
            assertEquals(206, rest.statusCode(), path);
            assertEquals("bytes " + from + "-" + (length - 1) + "/" + length, header(rest, "Content-Range"));
            assertEquals(Integer.toString(length - from), header(rest, "Content-Length"));
            assertArrayEquals(Arrays.copyOfRange(whole.body(), from, length), rest.body(), path);
            for (String name : new String[] {"ETag", "Vary", "Cache-Control", "Content-Type", "Content-Encoding"}) {
                assertEquals(whole.headers().firstValue(name), rest.headers().firstValue(name), name);
            }
        }
    }

    /** Half of one encoding and half of another would be neither. */
    @Test
    void whoHasBegunWithOtherBytesIsSentTheWhole() {
        String plain = header(server.get(NET.path()), "ETag");
        String gzip = header(server.get(NET.path(), "Accept-Encoding", "gzip"), "ETag");
        assertNotEquals(plain, gzip);
        for (String tag : new String[] {
            gzip, "W/" + plain, "\"0123456789abcdef\"", "Sat, 28 Nov 2026 00:00:00 GMT", "*", plain.substring(1)
        }) {
            HttpResponse<byte[]> answer = server.get(NET.path(), "Range", "bytes=5-", "If-Range", tag);
            assertEquals(200, answer.statusCode(), tag);
            assertArrayEquals(NET.body(), answer.body());
        }
    }

    @Test
    void whereThereIsNoSuchByteTheLengthIsSaid() {
        int length = NET.body().length;
        HttpResponse<byte[]> answer = server.get(NET.path(), "Range", "bytes=" + length + "-");
        assertEquals(416, answer.statusCode());
        assertEquals("bytes */" + length, header(answer, "Content-Range"));
        assertEquals(0, answer.body().length);
    }

    @Test
    void whatTheBrowserHasAlreadyIsNotSentInPartEither() {
        String tag = header(server.get("/draw/"), "ETag");
        assertEquals(
                304,
                server.get("/draw/", "If-None-Match", tag, "Range", "bytes=5-").statusCode());
    }

    @Test
    void severalPartsAtOnceAndTheHeadOfAPartAreTheWhole() {
        assertEquals(200, server.get(NET.path(), "Range", "bytes=0-1,5-6").statusCode());
        HttpResponse<byte[]> head = server.send("HEAD", NET.path(), "Range", "bytes=5-");
        assertEquals(200, head.statusCode());
        assertEquals(Integer.toString(NET.body().length), header(head, "Content-Length"));
        assertEquals(404, server.get("/nothing", "Range", "bytes=5-").statusCode());
    }

    @Test
    void aGzipFileTravelsAsItIs() {
        Asset file = SomeData.PART.gzipFile();
        HttpResponse<byte[]> answer = server.get(file.path(), "Accept-Encoding", "gzip, br");
        assertEquals(200, answer.statusCode());
        assertTrue(answer.headers().firstValue("Content-Encoding").isEmpty());
        assertArrayEquals(
                server.get(SomeData.PART.path(), "Accept-Encoding", "gzip").body(), answer.body());
        assertEquals("\"" + file.hash() + "\"", header(answer, "ETag"));
    }

    private static String header(HttpResponse<byte[]> answer, String name) {
        return answer.headers().firstValue(name).orElseThrow(() -> new AssertionError("no " + name));
    }
}
