package backprop.site;

/** The site, made once for all tests of a process: that takes a second or two. */
public final class TestSite {
    public static final Site SITE = Site.load();

    private TestSite() {}
}
