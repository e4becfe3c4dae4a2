package backprop.classroom.store;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.Consumer;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

/** Hears in which lessons other servers have written; when it was deaf for a while, it says that, too. */
final class PostgresListener implements Listening {
    private static final int WAIT_MILLIS = 2_000, PAUSE_MILLIS = 1_000;

    private final String address;
    private final Consumer<String> listener;
    private final Thread thread = new Thread(this::run, "lessons-listener");
    private volatile boolean isClosed;

    PostgresListener(String address, Consumer<String> heard) {
        this.address = address;
        this.listener = heard;
        thread.setDaemon(true);
        thread.start();
    }

    private void run() {
        while (!isClosed) {
            try (Connection connection = DriverManager.getConnection(address);
                    Statement statement = connection.createStatement()) {
                statement.execute("LISTEN " + PostgresDatabase.CHANNEL);
                listener.accept("");
                listen(connection.unwrap(PGConnection.class));
            } catch (SQLException | StoreException e) {
                pause();
            }
        }
    }

    /** Asks for everything when it was quiet for a while: a connection can be dead without a word. */
    private void listen(PGConnection connection) throws SQLException {
        while (!isClosed) {
            PGNotification[] said = connection.getNotifications(WAIT_MILLIS);
            if (said == null || said.length == 0) listener.accept("");
            else for (PGNotification each : said) listener.accept(each.getParameter());
        }
    }

    private void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            isClosed = true;
        }
    }

    @Override
    public void close() {
        isClosed = true;
        thread.interrupt();
    }
}
