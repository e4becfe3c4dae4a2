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
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The addresses under which a class reaches the lab.
 *
 * @param open whether other machines are let in at all
 * @param addresses the likely ones first; none where only the browser knows, as on a static host
 */
public record ClassLink(boolean open, List<String> addresses) {
    private static final String PATH = "/class/addresses.json";
    /** Networks between programs on this machine, or between offices. */
    private static final Pattern VIRTUAL =
            Pattern.compile("(docker|br-|veth|virbr|vmnet|vboxnet|vEthernet|tun|tap|utun|wg|zt|tailscale).*");

    private static final Pattern ZEROS = Pattern.compile("(^|:)0(:0)+(:|$)");

    /** For a site on a static host. */
    public static Asset ofStaticHost() {
        return Asset.page(PATH, new ClassLink(true, List.of()).json().getBytes(StandardCharsets.UTF_8));
    }

    /** Looked up anew each time: a laptop changes its network. */
    static ClassLink of(InetAddress bound, int port) {
        Stream<InetAddress> reachable = bound.isLoopbackAddress()
                ? Stream.of()
                : bound.isAnyLocalAddress() ? ofThisMachine() : Stream.of(bound);
        return new ClassLink(
                !bound.isLoopbackAddress(),
                reachable
                        .map(address -> "http://" + named(address) + (port == 80 ? "" : ":" + port) + "/")
                        .toList());
    }

    /** As it stands in an address: fd00::1 has brackets there, and its zeros left out. */
    public static String named(InetAddress address) {
        if (address instanceof Inet4Address) return address.getHostAddress();
        return "[" + ZEROS.matcher(address.getHostAddress()).replaceFirst("::") + "]";
    }

    private static Stream<InetAddress> ofThisMachine() {
        try {
            return NetworkInterface.networkInterfaces()
                    .filter(ClassLink::isUp)
                    .sorted(Comparator.comparing(
                            network -> VIRTUAL.matcher(network.getName()).matches()))
                    .flatMap(NetworkInterface::inetAddresses)
                    .filter(address -> address instanceof Inet4Address
                            && !address.isLoopbackAddress()
                            && !address.isLinkLocalAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
        json.put("addresses", Json.of(addresses.stream().map(Json::of).toList()));
        return Json.of(json).compact();
    }
}
