package backprop.site;

import backprop.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What the pages say, in groups (a file each, i18n/en/draw.json), by keys that begin with the group, in each language. */
record PageTexts(Map<String, Json> english, Map<String, Json> chinese) {
    private static final List<String> EVERYWHERE = List.of("frame", "footer");

    static PageTexts from(Sources sources) {
        PageTexts texts = new PageTexts(read(sources, "/i18n/en/"), read(sources, "/i18n/zh/"));
        if (!texts.english.keySet().equals(texts.chinese.keySet())) {
            throw new IllegalStateException("i18n/en and i18n/zh have different files");
        }
        texts.english.forEach(texts::requireSameKeys);
        return texts;
    }

    private static Map<String, Json> read(Sources sources, String folder) {
        Map<String, Json> groups = new LinkedHashMap<>();
        sources.below(folder)
                .forEach((path, content) -> groups.put(
                        path.substring(folder.length(), path.length() - ".json".length()),
                        Json.parse(new String(content, StandardCharsets.UTF_8))));
        return groups;
    }

    private void requireSameKeys(String group, Json texts) {
        if (!texts.members().keySet().equals(chinese.get(group).members().keySet())) {
            throw new IllegalStateException(group + ".json has different keys in the two languages");
        }
        for (String key : texts.members().keySet()) {
            if (!key.startsWith(group + ".")) throw new IllegalStateException(key + " stands in " + group + ".json");
        }
    }

    /** In both languages, what every page says and what is in these groups. A page need not have a group of its own. */
    Json of(List<String> groups) {
        return both(merged(english, groups), merged(chinese, groups));
    }

    /** A name for these groups: the first if there is such a one, and else of all that there are. */
    String nameOf(List<String> groups) {
        if (english.containsKey(groups.get(0))) return groups.get(0);
        return groups.stream().filter(english::containsKey).collect(Collectors.joining("-"));
    }

    /** In both languages, these groups alone. */
    Json only(List<String> groups) {
        return both(Json.of(members(english, groups)), Json.of(members(chinese, groups)));
    }

    /** Always in this order, which a Map.of has not. */
    private static Json both(Json english, Json chinese) {
        Map<String, Json> both = new LinkedHashMap<>();
        both.put("en", english);
        both.put("zh", chinese);
        return Json.of(both);
    }

    private static Json merged(Map<String, Json> all, List<String> groups) {
        Map<String, Json> merged = new LinkedHashMap<>();
        EVERYWHERE.forEach(group -> merged.putAll(all.get(group).members()));
        merged.putAll(members(all, groups));
        return Json.of(merged);
    }

    private static Map<String, Json> members(Map<String, Json> all, List<String> groups) {
        Map<String, Json> members = new LinkedHashMap<>();
        for (String group : groups) {
            if (all.containsKey(group)) members.putAll(all.get(group).members());
        }
        return members;
    }
}
