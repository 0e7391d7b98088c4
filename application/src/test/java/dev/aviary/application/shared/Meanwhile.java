package dev.aviary.application.shared;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.concurrent.atomic.AtomicInteger;

/** What somebody else does during the first calls of a port's method. */
public final class Meanwhile {

  private final String method;
  private final AtomicInteger left;
  private final Runnable event;

  /**
   * @param times how many calls it happens during
   */
  public Meanwhile(String method, int times, Runnable event) {
    this.method = method;
    this.left = new AtomicInteger(times);
    this.event = event;
  }

  /** The port, which is asked before it happens. */
  public <T> T after(Class<T> port, T real) {
    return around(port, real, () -> {}, event);
  }

  /** The port, which is asked once it has happened. */
  public <T> T before(Class<T> port, T real) {
    return around(port, real, event, () -> {});
  }

  private <T> T around(Class<T> port, T real, Runnable first, Runnable last) {
    return port.cast(
        Proxy.newProxyInstance(
            port.getClassLoader(),
            new Class<?>[] {port},
            (proxy, called, arguments) -> {
              boolean happens = called.getName().equals(method) && left.getAndDecrement() > 0;
              if (happens) {
                first.run();
              }
              try {
                Object answer = called.invoke(real, arguments);
                if (happens) {
                  last.run();
                }
                return answer;
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            }));
  }
}
