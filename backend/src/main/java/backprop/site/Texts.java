package backprop.site;

import backprop.json.Json;
import java.util.LinkedHashMap;
import java.util.Map;

/** All that the pages say, by key, in each language. */
record Texts(Json english, Json chinese) {
    static Texts from(Sources sources) {
        Json english = Json.parse(sources.text("/i18n/en.json"));
        Json chinese = Json.parse(sources.text("/i18n/zh.json"));
        if (!english.members().keySet().equals(chinese.members().keySet())) {
            throw new IllegalStateException("en.json and zh.json have different keys");
        }
        return new Texts(english, chinese);
    }

    String english(String key) {
        return english.get(key).text();
    }

    Json both() {
        Map<String, Json> both = new LinkedHashMap<>();
        both.put("en", english);
        both.put("zh", chinese);
        return Json.of(both);
    }
}
