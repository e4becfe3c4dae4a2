package backprop.site;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** One word for one thing: words that texts and methods had, and what they have in their place. */
class AbandonedWordsTest {
    private static final Map<String, String> ENGLISH = Map.ofEntries(
            Map.entry(
                    "(?<!multiply the )(derivative|gradient|slope|differentiated)s? by (a|the|every|each|\\$)",
                    "with respect to"),
            Map.entry(
                    "in (double|float)(?= ?[.,:;)]| (and|with|against) )", "in double precision, in single precision"),
            Map.entry("goes? with \\$?h", "is proportional to"),
            Map.entry("(all )?by itself", "on its own"),
            Map.entry("comes? to [0-9]", "reaches"),
            Map.entry("the chapters before", "earlier chapters"),
            Map.entry("one more (of each input|makes)", "adding 1 gives"),
            Map.entry("foret[eo]l", "predict"),
            Map.entry("at your command", "responsive"),
            Map.entry("is not yet right", "that it trains does not mean that it is right"),
            Map.entry("(no|not a) number any more", "NaN"),
            Map.entry("the graph bends", "the function is curved"),
            Map.entry("[Ss]oftmax with [Ll]oss", "Softmax-with-Loss"));

    private static final Map<String, String> CHINESE = Map.ofEntries(
            Map.entry("笔记本(?!电脑)", "笔记；电脑是笔记本电脑"),
            Map.entry("单元(?!格)", "神经元"),
            Map.entry("认成|认作|认一遍|认数字|怎么认", "识别为；识别"),
            Map.entry("认对|认错|认得", "识别正确，识别错误"),
            Map.entry("合格", "通过，未通过"),
            Map.entry("步子", "步长"),
            Map.entry("批的大小|批量大小", "批大小"),
            Map.entry("优化方法|优化算法", "优化器"),
            Map.entry("跑道", "两种方法"),
            Map.entry("(?<!（)[Ww]orker(?!）)", "后台线程（Worker）"),
            Map.entry("那一次", "笔记中的设置"),
            Map.entry("图是弯的", "函数不是直线"),
            Map.entry("要紧|样样|头几轮|已经不是一个数", "真正重要的是；各项；最初几轮；NaN"),
            Map.entry("交换乘", "互换后再乘"),
            Map.entry("(?<!精度（)准确率|正确率", "精度；精度（准确率）一次"),
            Map.entry("照这里的变化率", "按此处的变化率"),
            Map.entry("到了点上", "在每个数据点处"),
            Map.entry("由复合函数表示", "复合函数的导数"),
            Map.entry("东西都齐", "需要的部件都已齐备"),
            Map.entry("没写错", "是否写对"),
            Map.entry("[Ss]oftmax with [Ll]oss", "Softmax-with-Loss"));

    /** Verbs of people, and the verbs of code that methods have in their place. */
    private static final Map<String, String> VERBS = Map.of(
            method("tell"), "send, emit, report",
            method("hear|obey"), "handle, accept, listen",
            method("say"), "show, send, report",
            method("forget"), "clear, reset, remove",
            method("begin"), "start",
            method("wish|want"), "request",
            method("hurry|greet|complain|apologize"), "what it does");

    private final Sources sources = Sources.load();

    @Test
    void theEnglishTextsHaveNoneOfThem() throws IOException {
        assertEquals(List.of(), found("en", ENGLISH));
        Map<String, byte[]> more = new LinkedHashMap<>(sources.below("/exercises/"));
        more.put("README.md", Files.readAllBytes(Path.of("../README.md")));
        assertEquals(List.of(), found(more, ENGLISH));
    }

    @Test
    void theChineseTextsHaveNoneOfThem() {
        assertEquals(List.of(), found("zh", CHINESE));
    }

    @Test
    void theMethodsHaveNoVerbsOfPeople() throws IOException {
        Map<String, byte[]> methods = new LinkedHashMap<>();
        for (String module : List.of("frontend-java/core", "frontend-java/app", "frontend-java/tools", "backend")) {
            try (Stream<Path> files = Files.walk(Path.of("..").resolve(module).resolve("src/main/java"))) {
                for (Path file : files.filter(Files::isRegularFile).toList())
                    methods.put(file.toString(), Files.readAllBytes(file));
            }
        }
        assertEquals(List.of(), found(methods, VERBS));
    }

    /** A declaration of a method whose name begins with one of the verbs, not a call of one. */
    private static String method(String verbs) {
        return "(?m)^ +(?! |return |else |new |throw |yield )[\\w<>\\[\\], .?@]+ (" + verbs + ")([A-Z]\\w*)?\\(";
    }

    /** The other word for it stands beside it once, where it is first said. */
    @Test
    void accuracyHasItsSecondChineseNameOnce() {
        long times = Stream.of("/i18n/zh/", "/prose/zh/")
                .flatMap(folder -> sources.below(folder).values().stream())
                .flatMap(content ->
                        Pattern.compile("精度（准确率）").matcher(said(content)).results())
                .count();
        assertEquals(1, times);
    }

    /** Without its keys, which are in English and of the code. */
    private static String said(byte[] content) {
        return new String(content, StandardCharsets.UTF_8).replaceAll("\"[\\w.-]+\": ", "");
    }

    /** Each with its file, the word as it stands there, and the word that is wanted. */
    private List<String> found(String language, Map<String, String> abandoned) {
        Map<String, byte[]> files = new LinkedHashMap<>(sources.below("/i18n/" + language + "/"));
        files.putAll(sources.below("/prose/" + language + "/"));
        return found(files, abandoned);
    }

    private static List<String> found(Map<String, byte[]> files, Map<String, String> abandoned) {
        List<String> found = new ArrayList<>();
        files.forEach((path, content) -> abandoned.forEach((pattern, rather) -> {
            Matcher word = Pattern.compile(pattern).matcher(said(content));
            while (word.find()) found.add(path + ": " + word.group() + ", rather " + rather);
        }));
        return found;
    }
}
