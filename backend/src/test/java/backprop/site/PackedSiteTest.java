package backprop.site;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;

class PackedSiteTest {
    @Test
    void isTheSiteWithItsAddressesHashesAndBytes() throws IOException {
        Site site = Site.load();
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        PackedSite.write(site, file);
        ByteArrayOutputStream again = new ByteArrayOutputStream();
        PackedSite.write(site, again);
        assertArrayEquals(file.toByteArray(), again.toByteArray(), "the same site, the same bytes");
        SortedMap<String, Asset> read = PackedSite.read(new ByteArrayInputStream(file.toByteArray()));
        assertEquals(site.assets().keySet(), read.keySet());
        site.assets().forEach((path, asset) -> {
            assertArrayEquals(asset.body(), read.get(path).body(), path);
            assertEquals(asset.hash(), read.get(path).hash(), path);
            assertEquals(asset.immutable(), read.get(path).immutable(), path);
        });
    }

    /** Else a change of a page would be seen only after the next build of the jar. */
    @Test
    void isInTheOneJarAlone() {
        assertTrue(PackedSite.find().isEmpty());
    }
}
