package dev.aviary.adapters.rest.transport;

import java.util.Map;
import java.util.Optional;

/** A call that no server received, begun as its filter begins it. */
public final class PlannedCall {

  private PlannedCall() {}

  /**
   * @param resource has the endpoint
   * @param endpoint the name of its method
   */
  public static Call of(
      Class<?> resource,
      String endpoint,
      String path,
      Map<String, String> form,
      Map<String, String> headers) {
    try {
      Call call = new Call();
      call.begin(
          new Call.Asked(
              path,
              resource.getDeclaredMethod(endpoint),
              false,
              new Parameters(form::get, name -> null, name -> Optional.empty()),
              headers::get));
      return call;
    } catch (NoSuchMethodException e) {
      throw new AssertionError(e);
    }
  }
}
