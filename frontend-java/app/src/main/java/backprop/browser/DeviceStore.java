package backprop.browser;

import org.teavm.jso.JSBody;

/** Short texts that this device keeps from visit to visit, by name. Storage may be forbidden, or full: nothing is kept then. */
public final class DeviceStore {
    private DeviceStore() {}

    /** @return "" where there is none */
    @JSBody(
            params = "name",
            script = "try { return localStorage.getItem(name) || ''; } catch (forbidden) { return ''; }")
    public static native String get(String name);

    /** @return whether it is kept */
    @JSBody(
            params = {"name", "value"},
            script = "try { localStorage.setItem(name, value); return true; } catch (forbidden) { return false; }")
    public static native boolean put(String name, String value);

    @JSBody(params = "name", script = "try { localStorage.removeItem(name); } catch (forbidden) { }")
    public static native void remove(String name);
}
