package dev.aviary.bootstrap.admin;

import dev.aviary.bootstrap.StartupException;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Being told to end, by Ctrl-C or SIGTERM, while work is done that may end between two pieces. By
 * default the database would be closed in the middle of one. Told twice, the process ends at once.
 *
 * <p>By name, as the compiler warns of {@code sun.misc.Signal} where nothing can suppress it.
 */
final class CutOff implements AutoCloseable {

  private static final Logger LOG = Logger.getLogger(CutOff.class);

  private final Map<String, Object> before = new HashMap<>();
  private volatile boolean asked;

  private CutOff() {}

  /** From now on, until it is closed. */
  static CutOff begin() {
    CutOff begun = new CutOff();
    for (String signal : List.of("INT", "TERM")) {
      begun.listenTo(signal);
    }
    return begun;
  }

  boolean isAsked() {
    return asked;
  }

  /**
   * Between two pieces.
   *
   * @throws StartupException when told to end
   */
  void check(String howToGoOn) {
    if (asked) {
      throw new StartupException("cut off; " + howToGoOn);
    }
  }

  private void listenTo(String signal) {
    try {
      Class<?> type = Class.forName("sun.misc.SignalHandler");
      Object handler =
          Proxy.newProxyInstance(
              CutOff.class.getClassLoader(),
              new Class<?>[] {type},
              (proxy, method, arguments) -> told(method.getName()));
      before.put(signal, handle(signal, handler));
    } catch (ReflectiveOperationException e) {
      // As where Java was told to leave signals alone: then the whole process ends.
      LOG.debugf("The signal %s cannot be listened to: %s", signal, e);
    }
  }

  private @Nullable Object told(String method) {
    if (method.equals("handle")) {
      if (asked) {
        System.exit(Commands.FAILED);
      }
      asked = true;
    }
    return null;
  }

  /** The handler that was there. */
  private static Object handle(String signal, Object handler) throws ReflectiveOperationException {
    Class<?> type = Class.forName("sun.misc.Signal");
    Class<?> handlerType = Class.forName("sun.misc.SignalHandler");
    Object number = type.getConstructor(String.class).newInstance(signal);
    return type.getMethod("handle", type, handlerType).invoke(null, number, handler);
  }

  @Override
  public void close() {
    before.forEach(
        (signal, handler) -> {
          try {
            handle(signal, handler);
          } catch (ReflectiveOperationException e) {
            LOG.debugf("The signal %s is still listened to: %s", signal, e);
          }
        });
  }
}
