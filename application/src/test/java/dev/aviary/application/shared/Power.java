package dev.aviary.application.shared;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;

/**
 * What keeps a process running: it fails before or after a chosen call of a port, and from then on
 * every call fails, because nobody is there any more to make it.
 */
public final class Power {

  /** What everything fails with once the power is off. */
  public static final class Crash extends RuntimeException {

    private static final long serialVersionUID = 1L;
  }

  private int left;

  /**
   * @param moments how many go well; there are two in each call, before and after it
   */
  public Power(int moments) {
    this.left = moments;
  }

  /** Whether it has failed. */
  public boolean isOff() {
    return left < 0;
  }

  /** The port, as long as there is power. */
  public <T> T on(Class<T> port, T real) {
    return port.cast(
        Proxy.newProxyInstance(
            port.getClassLoader(),
            new Class<?>[] {port},
            (proxy, method, arguments) -> {
              pass();
              try {
                Object result = method.invoke(real, arguments);
                pass();
                return result;
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            }));
  }

  private void pass() {
    if (left >= 0) {
      left--;
    }
    if (left < 0) {
      throw new Crash();
    }
  }
}
