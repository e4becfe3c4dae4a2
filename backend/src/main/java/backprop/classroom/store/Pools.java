package backprop.classroom.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** Pools as both databases have them. */
final class Pools {
    private static final int TIMEOUT_MILLIS = 3_000;

    private Pools() {}

    /** @param driver named, for jars in one file know only one of them */
    static HikariDataSource open(String address, String driver, int connections) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(address);
        config.setDriverClassName(driver);
        config.setMaximumPoolSize(connections);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(TIMEOUT_MILLIS);
        config.setInitializationFailTimeout(TIMEOUT_MILLIS);
        config.setPoolName("lessons");
        return new HikariDataSource(config);
    }

    static void migrate(DataSource connections) {
        Flyway.configure()
                .dataSource(connections)
                .locations("classpath:backprop/classroom/store")
                .table("lesson_schema")
                .load()
                .migrate();
    }
}
