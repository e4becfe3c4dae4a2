package backprop.program;

import backprop.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The comments as the pages have them. */
final class ProgramWords {
    private ProgramWords() {}

    static Words in(String language) {
        try {
            Json texts = Json.parse(Files.readString(Path.of("../../web/i18n/" + language + "/code.json")));
            return (key, parameters) -> {
                String text = texts.get("code." + key).text();
                for (int i = 0; i < parameters.length; i++) text = text.replace("{" + i + "}", parameters[i]);
                return text;
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
