package dev.aviary.adapters.rest.transport;

import dev.aviary.application.session.port.in.Authenticate.Caller;
import dev.aviary.domain.shared.AccountId;
import jakarta.enterprise.context.RequestScoped;
import java.lang.reflect.Method;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The call being answered: what was asked, and who asks. Filled by {@link CallFilters}. */
@RequestScoped
public class Call {

  /**
   * What was asked.
   *
   * @param withGet whether with GET, though it is matched as POST
   * @param client where it comes from; found out when somebody asks
   * @param withFile whether its form has a file
   * @param header the value of a header by its name, null where there is none
   */
  record Asked(
      String path,
      Method endpoint,
      boolean withGet,
      Supplier<ClientAddress> client,
      Parameters parameters,
      boolean withFile,
      Function<String, @Nullable String> header) {}

  private @Nullable Asked asked;
  private @Nullable Caller caller;
  private boolean admitted;

  void begin(Asked what) {
    this.asked = what;
  }

  void admitted() {
    this.admitted = true;
  }

  /** Whether its form was read and its endpoint found. Nothing else may be asked before. */
  public boolean hasBegun() {
    return asked != null;
  }

  /** Whether its dialect let it go on to its endpoint. */
  public boolean isAdmitted() {
    return admitted;
  }

  public String path() {
    return asked().path();
  }

  /** The method that answers it. */
  public Method endpoint() {
    return asked().endpoint();
  }

  public boolean isAskedWithGet() {
    return asked().withGet();
  }

  public Parameters parameters() {
    return asked().parameters();
  }

  /** Whether a file came with it, under whatever name. */
  public boolean bringsFile() {
    return asked().withFile();
  }

  /** The header's value; empty where there is none. */
  public String header(String name) {
    String value = asked().header().apply(name);
    return value == null ? "" : value;
  }

  /** The network address of the client, as text. */
  public String clientAddress() {
    return asked().client().get().text();
  }

  /** The network of the client, as text: what belongs to one customer of an Internet provider. */
  public String clientNetwork() {
    return asked().client().get().network();
  }

  /** For dialects that know who calls. */
  public void authenticated(Caller who) {
    this.caller = who;
  }

  /**
   * The session in which it is made.
   *
   * @throws IllegalStateException where the dialect did not ask who calls
   */
  public Caller session() {
    return known(caller, "nobody was asked who calls");
  }

  /**
   * @throws IllegalStateException where the dialect did not ask who calls
   */
  public AccountId caller() {
    return session().account();
  }

  private Asked asked() {
    return known(asked, "the call has not begun");
  }

  private static <T> T known(@Nullable T value, String otherwise) {
    if (value == null) {
      throw new IllegalStateException(otherwise);
    }
    return value;
  }
}
