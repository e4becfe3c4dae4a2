package backprop.download;

import org.teavm.jso.JSBody;

/** Keeps the lab for visits without its server, where the browser has such a thing: over HTTPS, and on the server's machine. */
public final class ServiceWorker {
    private ServiceWorker() {}

    /** Or will be. Most browsers tell that to pages alone. */
    @JSBody(script = "return !!navigator.serviceWorker;")
    public static native boolean isPossible();

    /** It answers what this page asks for, and keeps what it sees whole. */
    @JSBody(script = "return !!navigator.serviceWorker && !!navigator.serviceWorker.controller;")
    public static native boolean isAtWork();
}
