package backprop.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ClassLinkTest {
    @Test
    void aServerForThisMachineAloneHasNoneAndSaysSo() {
        try (TestServer server = new TestServer(new SomeData())) {
            byte[] answer = server.get("/class/addresses.json").body();
            assertEquals(
                    "{\"open\":false,\"addresses\":[],\"networks\":[]}", new String(answer, StandardCharsets.UTF_8));
        }
    }

    @Test
    void aServerForAllHasTheAddressesOfThisMachine() throws Exception {
        ClassLink link = ClassLink.of(InetAddress.getByName("0.0.0.0"), 8080);
        assertTrue(link.open());
        for (String address : link.addresses()) {
            assertTrue(address.matches("http://\\d+\\.\\d+\\.\\d+\\.\\d+:8080/"), address);
            assertFalse(address.contains("//127.") || address.contains("//169.254."), address);
        }
        for (ClassLink.Place place : link.places()) assertFalse(place.network().isEmpty(), place.toString());
    }

    @Test
    void aServerForOneAddressHasThatOne() throws Exception {
        assertEquals(
                "http://192.168.1.5:9000/",
                ClassLink.of(InetAddress.getByName("192.168.1.5"), 9000)
                        .addresses()
                        .get(0));
        assertEquals(
                "http://192.168.1.5/",
                ClassLink.of(InetAddress.getByName("192.168.1.5"), 80)
                        .addresses()
                        .get(0));
    }
}
