package backprop.download;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNameTest {
    @ParameterizedTest
    @CsvSource({
        "../models/mlp.0123456789abcdef.safetensors, true, true",
        "http://lab/data/train-0.0123456789abcdef.digits, true, true",
        "http://lab/data/train-0.0123456789abcdef.gzip.digits, false, true",
        "http://0123456789abcdef.lab/data/index.json, false, false",
        "../data/index.json, false, false",
        "../app/kernels.0123456789abcdeg.wasm, false, false",
        "../app/kernels.0123456789abcdef.wasm, true, false"
    })
    void theHashIsFoundAndWhatTheServiceWorkerKeeps(String address, boolean byContent, boolean kept) {
        assertEquals(byContent, FileName.isByContent(address));
        assertEquals(kept, FileName.isKept(address));
    }
}
