package backprop.build.watch;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Enumeration;

/** Finds class files in a folder before those that are on the class path already. */
final class ClassesFirst extends URLClassLoader {
    ClassesFirst(Path folder) throws MalformedURLException {
        super(new URL[] {folder.toUri().toURL()}, ClassesFirst.class.getClassLoader());
    }

    @Override
    public URL getResource(String name) {
        URL own = findResource(name);
        return own == null ? super.getResource(name) : own;
    }

    @Override
    public Enumeration<URL> getResources(String name) throws IOException {
        URL own = findResource(name);
        return own == null ? super.getResources(name) : Collections.enumeration(Collections.singleton(own));
    }
}
