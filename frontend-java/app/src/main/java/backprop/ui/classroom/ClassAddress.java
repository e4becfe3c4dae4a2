package backprop.ui.classroom;

import backprop.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An address of the lab, as students reach it.
 *
 * @param network of the teacher's computer, such as wlan0; empty where it is not known
 */
record ClassAddress(String address, String network) {
    /** From {"addresses":[…],"networks":[…]}. */
    static List<ClassAddress> of(Json json) {
        List<Json> addresses = json.get("addresses").items();
        Optional<List<Json>> networks = json.find("networks").map(Json::items);
        List<ClassAddress> all = new ArrayList<>();
        for (int i = 0; i < addresses.size(); i++) {
            int place = i;
            String network = networks.map(names -> names.get(place).text()).orElse("");
            all.add(new ClassAddress(addresses.get(i).text(), network));
        }
        return all;
    }

    /** To be chosen from several: the host, which differs, and its network. */
    String words() {
        String host = address.substring(address.indexOf("://") + 3, address.length() - 1);
        return network.isEmpty() ? host : host + " \u00b7 " + network;
    }
}
