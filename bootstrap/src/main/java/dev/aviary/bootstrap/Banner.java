package dev.aviary.bootstrap;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** What the operator sees once the server is up. */
@ApplicationScoped
class Banner {

  private static final Logger LOG = Logger.getLogger(Banner.class);

  private final AviaryConfig config;
  private final String httpHost;
  private final int httpPort;
  private final String managementHost;
  private final int managementPort;

  Banner(
      AviaryConfig config,
      @ConfigProperty(name = "quarkus.http.host") String httpHost,
      @ConfigProperty(name = "quarkus.http.port") int httpPort,
      @ConfigProperty(name = "quarkus.management.host") String managementHost,
      @ConfigProperty(name = "quarkus.management.port") int managementPort) {
    this.config = config;
    this.httpHost = httpHost;
    this.httpPort = httpPort;
    this.managementHost = managementHost;
    this.managementPort = managementPort;
  }

  /** Where every line is to be JSON, the first of it is all there is to say. */
  void show() {
    if (config.logJson()) {
      LOG.info(up());
    } else {
      System.out.println(text());
    }
  }

  private String up() {
    return config.brand().name() + " is up.";
  }

  private String text() {
    String here = "http://localhost:" + httpPort;
    String where =
        """

        %s
          API      %s/mobile_api (listening on %s)
          Health   http://%s:%d/q/health
        """
            .formatted(up(), here, httpHost, managementHost, managementPort);
    return config.demo() ? where + demo(here) : where;
  }

  private static String demo(String here) {
    String accounts =
        DemoAccount.ALL.stream()
            .map(
                account -> "  %-8s password %s".formatted(account.username(), DemoAccount.PASSWORD))
            .collect(Collectors.joining("\n"));
    DemoAccount first = DemoAccount.ALL.getFirst();
    return """

        Demo accounts, known to everybody: keep them off servers that others can reach.
        %s

        Try this first:
          SESSION=$(curl -s %s/mobile_api/login -d email=%s -d password=%s | sed 's/.*"auth_token":"\\([^"]*\\)".*/\\1/'); curl -s "%s/mobile_api/get_chats?session_id=$SESSION"
        """
        .formatted(accounts, here, first.username(), DemoAccount.PASSWORD, here);
  }
}
