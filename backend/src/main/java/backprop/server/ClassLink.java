package backprop.server;

import backprop.json.Json;
import backprop.site.Asset;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The addresses under which a class reaches the lab.
 *
 * @param open whether other machines are let in at all
 * @param places the likely ones first; none where only the browser knows, as on a static host
 */
public record ClassLink(boolean open, List<Place> places) {
    /**
     * Where this machine is in a network.
     *
     * @param address of the lab there, with its last slash
     * @param network as the machine calls it, such as wlan0; empty where it was chosen by its address
     */
    public record Place(String address, String network) {}

    private static final String PATH = "/class/addresses.json";
    /** Networks between programs on this machine, or between offices. */
    private static final Pattern VIRTUAL =
            Pattern.compile("(docker|br-|veth|virbr|vmnet|vboxnet|vEthernet|tun|tap|utun|wg|zt|tailscale).*");

    private static final Pattern ZEROS = Pattern.compile("(^|:)0(:0)+(:|$)");

    /** For a site on a static host. */
    public static Asset ofStaticHost() {
        return Asset.page(PATH, new ClassLink(true, List.of()).json().getBytes(StandardCharsets.UTF_8));
    }

    public ClassLink {
        places = List.copyOf(places);
    }

    public List<String> addresses() {
        return places.stream().map(Place::address).toList();
    }

    /** Looked up anew each time: a laptop changes its network. */
    static ClassLink of(InetAddress bound, int port) {
        if (bound.isLoopbackAddress()) return new ClassLink(false, List.of());
        if (!bound.isAnyLocalAddress()) return new ClassLink(true, List.of(new Place(address(bound, port), "")));
        return new ClassLink(true, ofThisMachine(port).toList());
    }

    private static String address(InetAddress address, int port) {
        return "http://" + named(address) + (port == 80 ? "" : ":" + port) + "/";
    }

    /** As it stands in an address: fd00::1 has brackets there, and its zeros left out. */
    public static String named(InetAddress address) {
        if (address instanceof Inet4Address) return address.getHostAddress();
        return "[" + ZEROS.matcher(address.getHostAddress()).replaceFirst("::") + "]";
    }

    private static Stream<Place> ofThisMachine(int port) {
        try {
            return NetworkInterface.networkInterfaces()
                    .filter(ClassLink::isUp)
                    .sorted(Comparator.comparing(ClassLink::isVirtual))
                    .flatMap(network -> network.inetAddresses()
                            .filter(ClassLink::isReached)
                            .map(address -> new Place(address(address, port), nameOf(network))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isReached(InetAddress address) {
        return address instanceof Inet4Address && !address.isLoopbackAddress() && !address.isLinkLocalAddress();
    }

    /** On Windows its name does not say so. */
    private static boolean isVirtual(NetworkInterface network) {
        String name = nameOf(network);
        boolean isHotspot = name.contains("Wi-Fi Direct");
        return VIRTUAL.matcher(network.getName()).matches() || name.contains("Virtual") && !isHotspot;
    }

    /** As the system shows it, where it has a name to show. */
    private static String nameOf(NetworkInterface network) {
        return Optional.ofNullable(network.getDisplayName()).orElse(network.getName());
    }

    private static boolean isUp(NetworkInterface network) {
        try {
            return network.isUp();
        } catch (IOException e) {
            return false;
        }
    }

    static String path() {
        return PATH;
    }

    void answer(Context context) {
        context.contentType("application/json")
                .header("Cache-Control", "no-store")
                .result(json());
    }

    private String json() {
        Map<String, Json> json = new LinkedHashMap<>();
        json.put("open", Json.of(open));
        json.put("addresses", Json.of(addresses().stream().map(Json::of).toList()));
        json.put(
                "networks",
                Json.of(places.stream().map(place -> Json.of(place.network)).toList()));
        return Json.of(json).compact();
    }
}
