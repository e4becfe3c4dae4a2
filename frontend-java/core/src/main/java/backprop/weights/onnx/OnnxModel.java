package backprop.weights.onnx;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The content of an ONNX file.
 *
 * @param doc what a reader of the graph should know
 * @param metadata texts by name
 */
record OnnxModel(OnnxGraph graph, String doc, Map<String, String> metadata) {
    OnnxModel {
        metadata = Collections.unmodifiableMap(new LinkedHashMap<>(metadata));
    }
}
