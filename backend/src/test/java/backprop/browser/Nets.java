package backprop.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import backprop.math.Rng;
import backprop.nn.Initialization;
import backprop.nn.Network;
import backprop.nn.architecture.Architecture;
import backprop.tensor.JavaKernels;
import backprop.tensor.Matrix;
import backprop.tensor.Workspace;
import backprop.weights.NetworkFile;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The pretrained nets, read on the JVM. */
public final class Nets {
    private Nets() {}

    public static Network read(String name) {
        try (InputStream in = Nets.class.getResourceAsStream("/backprop/web/models/" + name + ".safetensors")) {
            return NetworkFile.read(in.readAllBytes(), new Workspace(new JavaKernels()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static float[] probabilities(Network network, float[] input) {
        return network.probabilities(network.workspace().allocate(1, input.length, input))
                .toArray();
    }

    /** Four layers of 512 units, and all kinds of layers; its means and variances are those of some noise. */
    static Network large() {
        Architecture architecture = Architecture.parse("784-512-bn-relu-drop0.3-512-bn-tanh-512-sigmoid-512-relu-10");
        Network network = Network.create(new Workspace(new JavaKernels()), architecture, Initialization.HE, new Rng(5));
        Rng rng = new Rng(6);
        float[] noise = new float[3 * architecture.inputs()];
        for (int i = 0; i < noise.length; i++) noise[i] = rng.below(256) / 255f;
        Matrix x = network.workspace().allocate(3, architecture.inputs(), noise);
        for (int i = 0; i < 5; i++) network.loss(x, new int[] {0, 1, 2});
        return network;
    }

    /** Two convolutions with pools; as it is drawn, not trained. */
    static Network convolutional() {
        Architecture architecture = Architecture.parse("28x28-conv8@5-relu-pool2-conv16@5-relu-pool2-10");
        return Network.create(new Workspace(new JavaKernels()), architecture, Initialization.HE, new Rng(5));
    }

    /** Among the page's nets from now on, and the one that reads. */
    static void offer(Page page, String name, Network network) {
        String file = Base64.getEncoder().encodeToString(NetworkFile.write(network, Map.of()));
        assertThat(page.locator("#prediction")).hasText(Pattern.compile("\\d"));
        page.evaluate("""
                ([name, file]) => {
                  const bytes = Int8Array.from(atob(file), letter => letter.charCodeAt(0));
                  window.backpropDesk.offered(name, name, bytes, true);
                }""", List.of(name, file));
    }
}
