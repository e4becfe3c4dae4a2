package backprop.download;

import java.util.StringTokenizer;

/** What the name of one of the site's files says. */
final class FileName {
    private static final int HASH_LENGTH = 16;

    private FileName() {}

    /**
     * Whether another content would have another name: the hash of its bytes is in it. A packed file is named by what is
     * packed in it, and may have been packed otherwise.
     */
    static boolean isByContent(String address) {
        boolean hashed = false;
        StringTokenizer words = new StringTokenizer(address.substring(address.lastIndexOf('/') + 1), ".");
        while (words.hasMoreTokens()) {
            String word = words.nextToken();
            if (word.equals("gzip")) return false;
            hashed |= isHash(word);
        }
        return hashed;
    }

    /** A net or a part of MNIST, which the service worker keeps once it is loaded. */
    static boolean isKept(String address) {
        return address.endsWith(".safetensors") || address.endsWith(".digits");
    }

    private static boolean isHash(String word) {
        if (word.length() != HASH_LENGTH) return false;
        for (int i = 0; i < HASH_LENGTH; i++) if (Character.digit(word.charAt(i), 16) < 0) return false;
        return true;
    }
}
