package backprop.weights;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The content of a safetensors file, the format that Python reads too: tensors of floats and texts about them.
 * https://huggingface.co/docs/safetensors
 */
public record SafeTensors(Map<String, String> metadata, List<Tensor> tensors) {
    public SafeTensors {
        metadata = Collections.unmodifiableMap(new LinkedHashMap<>(metadata));
        tensors = List.copyOf(tensors);
    }

    /**
     * The tensors come in the order of their data.
     *
     * @throws SafeTensorsException with a sentence, for any other file
     */
    public static SafeTensors read(byte[] file) {
        SafeTensorsFile content = new SafeTensorsFile(file);
        List<Tensor> tensors = new ArrayList<>();
        for (TensorEntry entry : content.entries()) {
            tensors.add(new Tensor(entry.name(), entry.shape(), content.values(entry)));
        }
        return new SafeTensors(content.metadata(), tensors);
    }

    /**
     * As float32. The same content gives the same bytes.
     *
     * @throws SafeTensorsException for NaN, an infinity, or a name used twice
     */
    public byte[] write() {
        return SafeTensorsWriter.write(this);
    }

    public Optional<Tensor> tensor(String name) {
        return tensors.stream().filter(tensor -> tensor.name().equals(name)).findFirst();
    }
}
