package dev.aviary.adapters.rest.transport;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

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
    return begun(ClientAddress.UNKNOWN, false, resource, endpoint, path, form, headers::get);
  }

  /** From an address, with a file or without. */
  public static Call from(
      String address,
      boolean withFile,
      Class<?> resource,
      String endpoint,
      Map<String, String> form) {
    ClientAddress client = ClientAddress.parse(address).orElseThrow();
    return begun(client, withFile, resource, endpoint, "/" + endpoint, form, name -> null);
  }

  private static Call begun(
      ClientAddress client,
      boolean withFile,
      Class<?> resource,
      String endpoint,
      String path,
      Map<String, String> form,
      Function<String, @Nullable String> header) {
    try {
      Call call = new Call();
      call.begin(
          new Call.Asked(
              path,
              resource.getDeclaredMethod(endpoint),
              false,
              () -> client,
              new Parameters(form::get, name -> null, name -> Optional.empty()),
              withFile,
              header));
      return call;
    } catch (NoSuchMethodException e) {
      throw new AssertionError(e);
    }
  }
}
