package dev.aviary.bootstrap.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.aviary.adapters.rest.mobileapi.NoSession;
import dev.aviary.adapters.rest.mobileapi.Read;
import dev.aviary.bootstrap.access.DeclaredOperations;
import dev.aviary.bootstrap.access.DeclaredOperations.Endpoint;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The document says of every endpoint what its code says. */
class ApiDocumentTest {

  private static final ApiDocument DOCUMENT = ApiDocument.now();

  /** Read for every call, before its endpoint. */
  private static final Set<String> CREDENTIALS = Set.of("session_id", "api_key_token");

  private static final AnswerSchemas SCHEMAS = new AnswerSchemas(DOCUMENT);
  private static final List<Endpoint> ENDPOINTS =
      DeclaredOperations.endpoints().stream().filter(it -> !it.operation().isPicture()).toList();

  private static List<Endpoint> endpoints() {
    return ENDPOINTS;
  }

  @ParameterizedTest
  @MethodSource("endpoints")
  void parameters_thatAnEndpointReads_areThoseDescribed(Endpoint endpoint) {
    Set<String> described = new TreeSet<>();
    DOCUMENT
        .form(endpoint.operation())
        .path("properties")
        .fieldNames()
        .forEachRemaining(described::add);
    described.removeAll(CREDENTIALS);
    DOCUMENT
        .described(endpoint.operation())
        .path("parameters")
        .forEach(it -> described.add(it.path("name").asText()));
    described.remove("rest");

    assertThat(described).isEqualTo(ReadParameters.of(endpoint.method()));
  }

  @ParameterizedTest
  @MethodSource("endpoints")
  void get_isDescribed_whereItIsAnswered(Endpoint endpoint) {
    boolean answered =
        endpoint.operation().isOssn() || endpoint.method().isAnnotationPresent(Read.class);

    assertThat(DOCUMENT.hasGet(endpoint.operation()))
        .isEqualTo(answered || endpoint.operation().path().contains("{rest}"));
  }

  @ParameterizedTest
  @MethodSource("endpoints")
  void credential_isDescribed_whereItIsAsked(Endpoint endpoint) {
    boolean asked =
        !endpoint.method().isAnnotationPresent(NoSession.class)
            && !endpoint.operation().path().contains("{rest}");
    JsonNode operation = DOCUMENT.described(endpoint.operation());

    assertThat(!operation.path("security").isEmpty()).isEqualTo(asked);
    assertThat(DOCUMENT.refusals(endpoint.operation()))
        .filteredOn(it -> it.startsWith("401 ") || it.equals("106 Invalid API KEY token"))
        .hasSize(asked ? 1 : 0);
  }

  @ParameterizedTest
  @MethodSource("endpoints")
  void samples_fitTheirSchemas(Endpoint endpoint) {
    assertThat(DOCUMENT.samples(endpoint.operation()))
        .allSatisfy(it -> assertThat(SCHEMAS.fault(endpoint.operation(), it)).isEmpty());
  }

  @Test
  void operations_haveNamesOfTheirOwn() {
    List<String> names = DOCUMENT.root().findValuesAsText("operationId");

    assertThat(names).doesNotHaveDuplicates().hasSizeGreaterThan(40);
  }
}
