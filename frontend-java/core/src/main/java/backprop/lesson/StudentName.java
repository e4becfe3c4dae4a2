package backprop.lesson;

import backprop.text.Split;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Two words, such as Blue Otter or 蓝色水獭: nobody's own name.
 *
 * @param index 0 to {@link #COUNT} − 1
 */
public record StudentName(int index) {
    private static final List<Word> COLOURS = Word.list("Blue 蓝色, Red 红色, Golden 金色, Silver 银色, Purple 紫色, Orange 橙色,"
            + " Pink 粉色, White 白色, Grey 灰色, Teal 青色, Lilac 淡紫色, Amber 琥珀色, Ivory 象牙色, Copper 古铜色, Emerald 翡翠色,"
            + " Coral 珊瑚色, Olive 橄榄色, Azure 天蓝色, Crimson 绯红色, Indigo 靛蓝色");
    private static final List<Word> ANIMALS = Word.list("Otter 水獭, Fox 狐狸, Owl 猫头鹰, Panda 熊猫, Tiger 老虎, Dolphin 海豚,"
            + " Whale 鲸鱼, Rabbit 兔子, Squirrel 松鼠, Hedgehog 刺猬, Penguin 企鹅, Swan 天鹅, Crane 仙鹤, Eagle 老鹰, Falcon 猎鹰,"
            + " Starfish 海星, Frog 青蛙, Koala 考拉, Kangaroo 袋鼠, Giraffe 长颈鹿, Zebra 斑马, Lion 狮子, Leopard 豹子, Lynx 猞猁,"
            + " Badger 獾, Beaver 河狸, Seal 海豹, Deer 小鹿, Horse 骏马, Camel 骆驼, Yak 牦牛, Elephant 大象, Sparrow 麻雀,"
            + " Swallow 燕子, Parrot 鹦鹉, Peacock 孔雀, Robin 知更鸟, Butterfly 蝴蝶, Dragonfly 蜻蜓, Bee 蜜蜂, Ladybird 瓢虫,"
            + " Octopus 章鱼, Seahorse 海马, Crab 螃蟹, Salmon 三文鱼, Gecko 壁虎, Alpaca 羊驼, Raccoon 浣熊");

    public static final int COUNT = COLOURS.size() * ANIMALS.size();

    private record Word(String english, String chinese) {
        static List<Word> list(String words) {
            return Split.of(words, ',').stream()
                    .map(String::strip)
                    .map(word -> Split.of(word, ' '))
                    .map(word -> new Word(word.get(0), word.get(1)))
                    .toList();
        }
    }

    /** @throws IllegalArgumentException if there is no such name */
    public StudentName {
        if (index < 0 || index >= COUNT)
            throw new IllegalArgumentException("there are " + COUNT + " names, not " + index);
    }

    public String english() {
        return colour().english + " " + animal().english;
    }

    public String chinese() {
        return colour().chinese + animal().chinese;
    }

    public Wording wording() {
        return new Wording(english(), chinese());
    }

    private Word colour() {
        return COLOURS.get(index % COLOURS.size());
    }

    private Word animal() {
        return ANIMALS.get(index / COLOURS.size());
    }

    /** The one that is called so in English. */
    public static Optional<StudentName> find(String english) {
        for (int i = 0; i < COUNT; i++) {
            StudentName name = new StudentName(i);
            if (name.english().equals(english)) return Optional.of(name);
        }
        return Optional.empty();
    }

    /** This one, or the next that is free; once all are taken, this one. */
    StudentName orNextFree(Set<StudentName> taken) {
        StudentName name = this;
        for (int i = 0; i < COUNT && taken.contains(name); i++) name = new StudentName((name.index + 1) % COUNT);
        return name;
    }
}
