package dev.aviary.adapters.persistence.shared;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverPropertyInfo;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * PostgreSQL's driver, writing down whatever a thread sends and waits for: statements, and ends of
 * transactions. Their beginnings are sent together with a first statement.
 */
public final class RoundTrips implements Driver {

  private static final ThreadLocal<List<String>> SENT = new ThreadLocal<>();

  private final Driver postgresql = driver();

  /** By its name: the compiler lacks what it is annotated with. */
  private static Driver driver() {
    try {
      return Class.forName("org.postgresql.Driver")
          .asSubclass(Driver.class)
          .getDeclaredConstructor()
          .newInstance();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What this thread sends during the work. */
  public static List<String> during(Runnable work) {
    List<String> sent = new ArrayList<>();
    SENT.set(sent);
    try {
      work.run();
      return sent;
    } finally {
      SENT.remove();
    }
  }

  private static void note(String sent) {
    List<String> list = SENT.get();
    if (list != null) {
      list.add(sent);
    }
  }

  @Override
  public @Nullable Connection connect(String url, Properties info) throws SQLException {
    Connection connection = postgresql.connect(url, info);
    return connection == null ? null : watched(connection);
  }

  private static Connection watched(Connection connection) {
    AtomicBoolean open = new AtomicBoolean();
    return proxy(
        Connection.class,
        connection,
        (method, arguments, answer) ->
            switch (method.getName()) {
              case "commit", "rollback" -> {
                if (open.getAndSet(false)) {
                  note(method.getName().toUpperCase(Locale.ROOT));
                }
                yield answer;
              }
              case "createStatement" -> watched(Statement.class, answer, "", open);
              case "prepareStatement" ->
                  watched(PreparedStatement.class, answer, (String) arguments[0], open);
              default -> answer;
            });
  }

  /** The driver sends the end of a transaction only while one is open. */
  private static <S extends Statement> S watched(
      Class<S> type, @Nullable Object statement, String prepared, AtomicBoolean open) {
    return proxy(
        type,
        type.cast(Objects.requireNonNull(statement)),
        (method, arguments, answer) -> {
          if (method.getName().startsWith("execute")) {
            String sent = arguments.length > 0 ? (String) arguments[0] : prepared;
            note(sent);
            open.set(!sent.endsWith("COMMIT"));
          }
          return answer;
        });
  }

  private interface Watch {
    @Nullable Object after(Method method, Object[] arguments, @Nullable Object answer);
  }

  private static <T> T proxy(Class<T> type, T watched, Watch watch) {
    return type.cast(
        Proxy.newProxyInstance(
            RoundTrips.class.getClassLoader(),
            new Class<?>[] {type},
            (self, method, arguments) -> {
              Object[] given = arguments == null ? new Object[0] : arguments;
              try {
                return watch.after(method, given, method.invoke(watched, given));
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            }));
  }

  @Override
  public boolean acceptsURL(String url) throws SQLException {
    return postgresql.acceptsURL(url);
  }

  @Override
  public DriverPropertyInfo[] getPropertyInfo(String url, Properties info) throws SQLException {
    return postgresql.getPropertyInfo(url, info);
  }

  @Override
  public int getMajorVersion() {
    return postgresql.getMajorVersion();
  }

  @Override
  public int getMinorVersion() {
    return postgresql.getMinorVersion();
  }

  @Override
  public boolean jdbcCompliant() {
    return postgresql.jdbcCompliant();
  }

  @Override
  public Logger getParentLogger() {
    return Logger.getLogger("org.postgresql");
  }
}
