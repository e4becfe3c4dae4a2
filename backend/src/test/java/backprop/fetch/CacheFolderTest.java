package backprop.fetch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CacheFolderTest {
    private static final Path HOME = Path.of("home", "ada").toAbsolutePath();
    private static final Path ELSEWHERE = Path.of("elsewhere").toAbsolutePath();

    @Test
    void linuxKeepsCachesWhereXdgSays() {
        assertEquals(HOME.resolve(".cache/backprop-lab/mnist"), CacheFolder.of("Linux", Map.of(), HOME));
        Map<String, String> named = Map.of("XDG_CACHE_HOME", ELSEWHERE.toString());
        assertEquals(ELSEWHERE.resolve("backprop-lab/mnist"), CacheFolder.of("Linux", named, HOME));
        Map<String, String> relative = Map.of("XDG_CACHE_HOME", "caches");
        assertEquals(HOME.resolve(".cache/backprop-lab/mnist"), CacheFolder.of("FreeBSD", relative, HOME));
    }

    @Test
    void macOsKeepsThemInTheLibrary() {
        assertEquals(HOME.resolve("Library/Caches/backprop-lab/mnist"), CacheFolder.of("Mac OS X", Map.of(), HOME));
    }

    @Test
    void windowsKeepsThemInLocalAppData() {
        Map<String, String> named = Map.of("LOCALAPPDATA", ELSEWHERE.toString());
        assertEquals(ELSEWHERE.resolve("backprop-lab/mnist"), CacheFolder.of("Windows 11", named, HOME));
        assertEquals(HOME.resolve("AppData/Local/backprop-lab/mnist"), CacheFolder.of("Windows 11", Map.of(), HOME));
    }

    @Test
    void thisSystemHasOne() {
        assertTrue(CacheFolder.ofUser().isAbsolute());
    }
}
