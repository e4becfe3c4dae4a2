package backprop.command;

import backprop.weights.SafeTensorsException;
import backprop.weights.foreign.ForeignNet;
import backprop.weights.onnx.OnnxNet;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(name = "export-net", description = "Write a net as a file that other tools read: ONNX, or safetensors.")
final class ExportNetCommand implements Callable<Integer> {
    /** In bytes; what stands beside the numbers. */
    private static final int LARGEST_HEADER = 100_000;

    private static final String ONNX = ".onnx", SAFETENSORS = ".safetensors";
    private static final OnnxNet.Doc DOC = new OnnxNet.Doc(
            "A net that reads handwritten digits, from Backprop Lab. Its probabilities are those of the digits 0 to 9.",
            "One digit a row: 28 x 28 grey pixels, row after row, each from 0 (paper) to 1 (ink), as MNIST has them"
                    + " when its bytes are divided by 255. The digit's centre of mass stands in the middle.");

    @Spec
    private CommandSpec spec;

    @Mixin
    private NetInput net;

    @Option(
            names = "--to",
            paramLabel = "FILE",
            required = true,
            description = "where it goes; the name's ending says as what: .onnx or .safetensors")
    private Path to;

    @Override
    public Integer call() {
        UserFiles.requireName(to, "Name the file to write");
        String name = to.toString().toLowerCase(Locale.ROOT);
        if (!name.endsWith(ONNX) && !name.endsWith(SAFETENSORS))
            throw new SentenceException(
                    to + ": the ending of its name says which kind of file is wanted. Let it end in " + ONNX + " or "
                            + SAFETENSORS + ".");
        ForeignNet found = net.read(spec.commandLine().getErr(), UnaryOperator.identity());
        UserFiles.requireWritable(to, 4 * found.architecture().parameterCount() + LARGEST_HEADER);
        byte[] file = name.endsWith(ONNX) ? onnx(found) : safetensors(found);
        UserFiles.write(to, file);
        spec.commandLine()
                .getOut()
                .printf("%s, %d bytes, in %s%n", found.architecture().text(), file.length, Printable.of(to.toString()));
        return 0;
    }

    private static byte[] onnx(ForeignNet net) {
        return new OnnxNet(net.architecture(), net.values(), net.metadata()).write(DOC);
    }

    private byte[] safetensors(ForeignNet net) {
        try {
            return net.file();
        } catch (SafeTensorsException e) {
            throw new SentenceException(net.architecture().text() + ": " + e.getMessage() + ".", e);
        }
    }
}
