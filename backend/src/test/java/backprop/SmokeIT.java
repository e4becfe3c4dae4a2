package backprop;

import com.microsoft.playwright.*;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class SmokeIT {
    @Test
    void t() {
        try (Playwright p = Playwright.create()) {
            Browser b = p.chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(Path.of("/usr/bin/chromium"))
                            .setArgs(List.of("--no-sandbox")));
            System.out.println(b.version());
        }
    }
}
