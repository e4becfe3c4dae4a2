package backprop.classroom;

import backprop.json.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Sentences for those who are refused, in both languages, from the texts of the pages. */
final class RefusalTexts {
    private static final String FILE = "lesson.refused.json";

    private final Map<String, Json> english, chinese;

    private RefusalTexts(Map<String, Json> english, Map<String, Json> chinese) {
        this.english = english;
        this.chinese = chinese;
    }

    /** From the class path. */
    static RefusalTexts load() {
        return new RefusalTexts(read("en"), read("zh"));
    }

    private static Map<String, Json> read(String language) {
        String name = "/backprop/web/i18n/" + language + "/" + FILE;
        try (InputStream in = RefusalTexts.class.getResourceAsStream(name)) {
            if (in == null) throw new IllegalStateException("nothing at " + name + " on the class path");
            return Json.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8))
                    .members();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A line in English, a line in Chinese. */
    String text(Refused refused) {
        return filled(english, refused) + "\n" + filled(chinese, refused) + "\n";
    }

    private static String filled(Map<String, Json> texts, Refused refused) {
        String text = texts.get(refused.key()).text();
        for (Map.Entry<String, String> parameter : refused.parameters().entrySet())
            text = text.replace("{" + parameter.getKey() + "}", parameter.getValue());
        return text;
    }
}
