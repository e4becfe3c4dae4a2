package backprop.worker.python;

import backprop.exercise.Evidence;
import backprop.exercise.program.Tensor;
import backprop.json.Json;
import java.util.List;
import java.util.Map;

/** In what an output is wrong, as JSON. */
final class EvidenceCodec {
    private EvidenceCodec() {}

    static Json encode(Evidence evidence) {
        if (evidence instanceof Evidence.Entries entries) {
            return Json.of(Map.of(
                    "given",
                    tensor(entries.given()),
                    "right",
                    tensor(entries.right()),
                    "wrong",
                    Json.of(entries.wrong().stream()
                            .map(place -> Json.of(place))
                            .toList())));
        }
        if (evidence instanceof Evidence.Shape shape)
            return Json.of(Map.of("given", tensor(shape.given()), "right", tensor(shape.right())));
        if (evidence instanceof Evidence.Missing) return Json.of(Map.of());
        Evidence.Type type = (Evidence.Type) evidence;
        return Json.of(Map.of("type", Json.of(type.type()), "right", tensor(type.right())));
    }

    static Evidence decode(Json json) {
        if (json.find("right").isEmpty()) return new Evidence.Missing();
        Tensor right = tensor(json.get("right"));
        if (json.find("type").isPresent())
            return new Evidence.Type(json.get("type").text(), right);
        Tensor given = tensor(json.get("given"));
        return json.find("wrong")
                .<Evidence>map(wrong -> new Evidence.Entries(
                        given, right, wrong.items().stream().map(Json::integer).toList()))
                .orElse(new Evidence.Shape(given, right));
    }

    private static Json tensor(Tensor tensor) {
        List<Json> shape =
                tensor.shape().stream().map(length -> Json.of(length)).toList();
        return Json.of(Map.of("shape", Json.of(shape), "values", PythonCodec.numbers(tensor.values())));
    }

    private static Tensor tensor(Json json) {
        return new Tensor(
                json.get("shape").items().stream().map(Json::integer).toList(),
                PythonCodec.numbers(json.get("values")));
    }
}
