package backprop.classroom;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Wrong codes: ten a minute from an address, then it has to wait, right or wrong. A wrong code is a guess at each lesson that is
 * under way: once a hundred were wrong in the time of one, an address that was among them is refused, and any other is wrong at
 * most once, until that lesson ends. A lesson that begins helps nobody who guesses at the others.
 */
final class WrongCodes {
    static final int EACH_MINUTE = 10, EACH_LESSON = 100;
    private static final long MINUTE = 60_000_000_000L;
    /** Addresses remembered; whoever has more of them than that is refused by the second rule. */
    private static final int MOST = 10_000;

    private final Map<Object, Deque<Long>> wrong = new HashMap<>();
    private final Map<String, Guesses> lessons = new HashMap<>();

    /** Those in the time of one lesson. */
    private static final class Guesses {
        private final Set<Object> networks = new HashSet<>();
        private int count;

        void add(Object network) {
            count++;
            if (networks.size() < MOST) networks.add(network);
        }

        boolean isBlocked(Object network) {
            return count >= EACH_LESSON && (networks.contains(network) || networks.size() >= MOST);
        }
    }

    /**
     * @param underWay ids of the lessons that there are
     * @return seconds to wait; 0: may try
     */
    synchronized long acquire(String address, long now, Set<String> underWay) {
        Object network = network(address);
        Deque<Long> recent = wrong.getOrDefault(network, new ArrayDeque<>());
        while (!recent.isEmpty() && now - recent.peekFirst() > MINUTE) recent.removeFirst();
        if (recent.size() >= EACH_MINUTE) return 1 + (MINUTE - (now - recent.peekFirst())) / 1_000_000_000L;
        lessons.keySet().retainAll(underWay);
        return lessons.values().stream().anyMatch(guesses -> guesses.isBlocked(network)) ? 60 : 0;
    }

    synchronized void wrong(String address, long now, Set<String> underWay) {
        Object network = network(address);
        for (String lesson : underWay)
            lessons.computeIfAbsent(lesson, begun -> new Guesses()).add(network);
        if (wrong.size() >= MOST) wrong.values().removeIf(times -> times.isEmpty() || now - times.peekLast() > MINUTE);
        if (wrong.size() < MOST)
            wrong.computeIfAbsent(network, each -> new ArrayDeque<>()).addLast(now);
    }

    /** One customer of an IPv6 provider has 2⁶⁴ addresses. */
    private static Object network(String address) {
        try {
            InetAddress parsed = InetAddress.getByName(address);
            if (!(parsed instanceof Inet6Address)) return parsed;
            return Arrays.hashCode(Arrays.copyOf(parsed.getAddress(), 8));
        } catch (UnknownHostException e) {
            return address;
        }
    }
}
