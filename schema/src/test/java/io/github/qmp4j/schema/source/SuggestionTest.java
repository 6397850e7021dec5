package io.github.qmp4j.schema.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuggestionTest {

  @ParameterizedTest
  @CsvSource({
    "query-status, query-stauts, 1",
    "query-status, query-statu, 1",
    "query-status, query_status, 1",
    "query-status, query-status, 0",
    "stop, cont, 4",
    "ab, ba, 1",
    "abcdef, badcfe, 3",
    "query, query-status, 7"
  })
  void countsWhatMustBeChanged(String a, String b, int distance) {
    for (int most = distance; most < distance + 3; most++) {
      assertThat(Suggestion.distance(a, b, most)).isEqualTo(distance);
      assertThat(Suggestion.distance(b, a, most)).isEqualTo(distance);
    }
  }

  @ParameterizedTest
  @CsvSource({"query-status, query-statu, 0", "stop, cont, 3", "abcdef, badcfe, 2", "a, abcd, 1"})
  void countsNoFurtherThanAsked(String a, String b, int most) {
    assertThat(Suggestion.distance(a, b, most)).isGreaterThan(most);
    assertThat(Suggestion.distance(b, a, most)).isGreaterThan(most);
  }

  @Test
  void caseDoesNotCount() {
    assertThat(Suggestion.among(List.of("BlockInfo", "blockdev"), "BLOCKINFO"))
        .contains("BlockInfo");
  }

  @Test
  void suggestsTheNearestName() {
    List<String> known = List.of("query-stats", "query-status", "quit");

    assertThat(Suggestion.among(known, "query-statsu")).contains("query-stats");
    assertThat(Suggestion.among(known, "query-statuss")).contains("query-status");
    assertThat(Suggestion.among(List.of("bat", "cat", "hat"), "rat")).contains("bat");
    assertThat(Suggestion.among(List.of("hat", "cat", "bat"), "rat")).contains("bat");
  }

  @Test
  void ofSeveralThatAreAsNearTheOneThatWasBegunIsSuggested() {
    List<String> known = List.of("query-stats", "query-status", "query-statuz");

    assertThat(Suggestion.among(known, "query-statu")).contains("query-status");
    assertThat(Suggestion.among(known, "QUERY-STATU")).contains("query-status");
    assertThat(
            Suggestion.among(List.of("query-statuz", "query-stats", "query-status"), "query-statu"))
        .contains("query-status");
    assertThat(Suggestion.among(List.of("query-status", "query-stats"), "query-stat"))
        .contains("query-stats");
  }

  @Test
  void suggestsNothingThatIsFarAway() {
    assertThat(Suggestion.among(List.of("query-status", "quit"), "device_add")).isEmpty();
  }

  @Test
  void doesNotSearchWhereItWouldTakeLong() {
    List<String> many = IntStream.range(0, 20_000).mapToObj(i -> "name" + i).toList();

    assertThat(Suggestion.among(many, "name1x")).isEmpty();
    assertThat(Suggestion.among(List.of("a".repeat(200)), "a".repeat(201))).isEmpty();
  }
}
