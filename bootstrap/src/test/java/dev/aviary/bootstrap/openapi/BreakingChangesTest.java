package dev.aviary.bootstrap.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What breaks a client is found, and what breaks none is let through. */
class BreakingChangesTest {

  private static final String RELEASED =
      """
      paths:
        /send:
          post:
            security: [{bearer: []}, {session_id: []}]
            parameters:
              - {name: Key, in: header, required: false, schema: {type: string}}
            requestBody:
              content:
                multipart/form-data: {schema: {$ref: '#/components/schemas/Form'}}
                application/x-www-form-urlencoded: {schema: {$ref: '#/components/schemas/Form'}}
            responses:
              '200':
                content:
                  application/json:
                    schema:
                      oneOf: [{$ref: '#/components/schemas/Answer'}, {$ref: '#/components/schemas/Refusal'}]
        /look:
          get:
            security: []
            responses: {'200': {}, '404': {}}
      components:
        schemas:
          Form:
            type: object
            required: [user_id]
            properties:
              user_id: {type: integer}
              kind: {type: string, enum: [text, media]}
              note: {type: string}
          Answer:
            type: object
            required: [code, data]
            properties:
              code: {type: integer, enum: [200]}
              data: {type: array, items: {type: object, properties: {id: {type: integer}}}}
          Refusal:
            type: object
            properties:
              message: {type: string, enum: [Too often, Not found]}
      """;

  @Test
  void document_sinceTheLastRelease_breaksNoClient() {
    assertThat(
            BreakingChanges.between(
                ApiDocument.read(ApiDocument.RELEASED), ApiDocument.read(ApiDocument.NOW)))
        .as("break clients of docs/api/released.yaml")
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      delimiter = '|',
      value = {
        "/look: | /see: | get /look is gone",
        "      get: | head: | get /look is gone",
        "'404': {} | '410': {} | get /look: 404 is gone",
        "security: [] | security: [{bearer: []}] | get /look is open no more",
        ", {session_id: []} | \"\" | post /send does not let in by {\"session_id\":[]} any more",
        "name: Key | name: Lock | post /send header parameter Key is gone",
        "required: false | required: true | post /send header parameter Key has become required",
        "requestBody: | \"requestBody:\n        required: true\" | post /send body has become required",
        "application/x-www-form-urlencoded | application/json | post /send body application/x-www-form-urlencoded is gone",
        "note: | remark: | post /send body multipart/form-data note is gone",
        "user_id: {type: integer} | user_id: {type: string} | post /send body multipart/form-data user_id was [integer] and is [string]",
        "required: [user_id] | required: [user_id, kind] | post /send body multipart/form-data kind has become required",
        "enum: [text, media] | enum: [text] | post /send body multipart/form-data kind has no [media] any more",
        "note: {type: string} | note: {type: string, enum: [a]} | post /send body multipart/form-data note takes nothing but [a] any more",
        "{id: | {number: | post /send: 200 application/json data[] id is gone",
        "id: {type: integer} | id: {type: string} | post /send: 200 application/json data[] id was [integer] and is [string]",
        "required: [code, data] | required: [code] | post /send: 200 application/json data may be missing now",
        "[Too often, Not found] | [Too often] | post /send: 200 application/json message has no [Not found] any more"
      })
  void change_thatTakesSomethingAway_isFound(String text, String other, String expected) {
    assertThat(changed(text, other)).contains(expected);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      delimiter = '|',
      value = {
        "components: | \"  /more:\n    post: {responses: {}}\ncomponents:\"",
        "note: | \"more: {type: string}\n        note:\"",
        "required: [user_id] | required: []",
        "enum: [text, media] | enum: [text, media, sound]",
        "{id: | {more: {type: string}, id:",
        "[Too often, Not found] | [Too often, Not found, Not now]",
        "security: [{bearer: []}, | security: [{bearer: []}, {cookie: []},"
      })
  void change_thatAddsSomething_isLetThrough(String text, String other) {
    assertThat(changed(text, other)).isEmpty();
  }

  private static List<String> changed(String text, String other) {
    assertThat(RELEASED).contains(text);
    return BreakingChanges.between(
        ApiDocument.parse(RELEASED), ApiDocument.parse(RELEASED.replace(text, other)));
  }
}
