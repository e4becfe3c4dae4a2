package backprop.build.dist;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlatformTest {
    @ParameterizedTest
    @CsvSource({
        "Linux, amd64, linux-x64",
        "Linux, aarch64, linux-arm64",
        "Mac OS X, aarch64, mac-arm64",
        "Mac OS X, x86_64, mac-x64",
        "Windows 11, amd64, windows-x64",
        "Linux, riscv64, linux-riscv64",
    })
    void aMachineIsCalledAsThoseWhoOfferDownloadsCallIt(String system, String architecture, String name) {
        assertEquals(name, Platform.of(system, architecture).toString());
    }

    @Test
    void thisOneHasAName() {
        assertEquals(2, Platform.here().toString().split("-").length);
    }
}
