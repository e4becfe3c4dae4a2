package backprop.classroom.store;

import com.zaxxer.hikari.HikariDataSource;
import java.util.Optional;
import java.util.function.Consumer;
import javax.sql.DataSource;

/** A database that several servers share. */
final class PostgresDatabase implements Database {
    static final String CHANNEL = "backprop_lesson", DRIVER = "org.postgresql.Driver";
    private static final int CONNECTIONS = 4;

    private final String address;
    private Optional<HikariDataSource> pool = Optional.empty();

    /** @param address such as jdbc:postgresql://host/lab?user=lab&password=… */
    PostgresDatabase(String address) {
        this.address = withPatience(address);
    }

    /** Where it does not say otherwise, a database that has gone is noticed within seconds. */
    static String withPatience(String address) {
        StringBuilder patient = new StringBuilder(address);
        char separator = address.indexOf('?') < 0 ? '?' : '&';
        for (String setting : new String[] {"connectTimeout=3", "socketTimeout=15", "tcpKeepAlive=true"}) {
            if (address.contains(setting.substring(0, setting.indexOf('=')))) continue;
            patient.append(separator).append(setting);
            separator = '&';
        }
        return patient.toString();
    }

    @Override
    public synchronized DataSource connections() {
        if (pool.isEmpty()) pool = Optional.of(Pools.open(address, DRIVER, CONNECTIONS));
        return pool.get();
    }

    @Override
    public void migrate() {
        Pools.migrate(connections());
    }

    /** The pool replaces what is broken by itself. */
    @Override
    public void reset() {}

    @Override
    public void clear() {}

    @Override
    public boolean isShared() {
        return true;
    }

    @Override
    public Listening listen(Consumer<String> heard) {
        return new PostgresListener(address, heard);
    }

    @Override
    public synchronized void close() {
        pool.ifPresent(HikariDataSource::close);
        pool = Optional.empty();
    }
}
