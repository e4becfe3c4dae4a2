package backprop.ui.train;

import backprop.browser.Address;
import backprop.number.Numbers;
import backprop.run.WorkerRoom;
import org.teavm.jso.JSBody;

/** What of this device is told to pages. */
final class Device {
    private Device() {}

    /** As many as the address says with slots=, where somebody wants to try it out; else a core is left to the page. */
    static WorkerRoom room() {
        WorkerRoom here = WorkerRoom.of(cores(), gigabytes());
        return Address.parameter("slots")
                .map(asked -> (int) Numbers.read(asked).orElse(0))
                .filter(asked -> asked >= 1 && asked <= WorkerRoom.MOST_WORKERS)
                .map(asked -> new WorkerRoom(asked, here.bytes()))
                .orElse(here);
    }

    @JSBody(script = "return navigator.hardwareConcurrency || 0;")
    private static native int cores();

    /** Chrome tells it over HTTPS alone, other browsers never: then a phone counts for half of what is usual. */
    private static double gigabytes() {
        double told = reportedMemory();
        if (told > 0) return told;
        return isHandheld() ? WorkerRoom.USUAL_GIGABYTES / 2 : WorkerRoom.USUAL_GIGABYTES;
    }

    @JSBody(script = "return navigator.deviceMemory || 0;")
    private static native double reportedMemory();

    @JSBody(script = "return matchMedia('(pointer: coarse)').matches;")
    private static native boolean isHandheld();
}
