package io.github.qmp4j.samples.qmp.shell.marking;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.qmp4j.samples.qmp.vocabulary.SampleSchema;
import io.github.qmp4j.samples.qmp.vocabulary.Typing;
import io.github.qmp4j.samples.qmp.vocabulary.Vocabulary;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A letter under each character: Command, Name, Value, Wrong. */
class QmpMarkingTest {

  private static final Vocabulary VOCABULARY = Vocabulary.of(Typing.tree(SampleSchema.JSON));

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      quoteCharacter = '`',
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "stop>CCCC",
        "sto>`   `",
        "stp>WWW",
        "sto >WWW ",
        " help x> CCCC  ",
        "add kind=net id=x>CCC NNNN VVV NN V",
        "add size=1>CCC NNNN V", // as long as the tag is not given anything may be there
        "add kind=net size=1>CCC NNNN VVV WWWW V",
        "add size=1 kind=disk>CCC NNNN V NNNN VVVV",
        "add kind=disk size=x>CCC NNNN VVVV NNNN W",
        "add kind=dis>CCC NNNN WWW",
        "add kind=dis size=1>CCC NNNN WWW NNNN V",
        "add kind=disk ref.kind=net ref.size=1>CCC NNNN VVVV NNNNNNNN VVV WWWWWWWW V",
        "set on.x=1>CCC WWWW V",
        "set what.x=1>CCC NNNNNN V",
        "set rate=\"a>CCC NNNN   ",
        "device_add driver=a x=1>CCCCCCCCCC NNNNNN V N V",
        "stop now=1>CCCC WWW V",
        "{\"execute\":>`           `",
        "add kind>CCC     "
      })
  void whatTheServerWouldRefuseIsSeenWhileItIsTyped(String line, String expected) {
    assertThat(letters(new QmpMarking(VOCABULARY, List.of("help")), line)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      value = {"wipe id=1>CCCC NN V", "wipe x=1>CCCC W V", "stop>WWWW"})
  void inATransactionActionsAreMarked(String line, String expected) {
    assertThat(letters(new QmpMarking(VOCABULARY.actions(), List.of(")")), line))
        .isEqualTo(expected);
  }

  private static String letters(Marking marking, String line) {
    StringBuilder letters = new StringBuilder(" ".repeat(line.length()));
    for (Mark mark : marking.marks(line)) {
      for (int i = mark.start(); i < mark.end(); i++) {
        letters.setCharAt(i, mark.kind().name().charAt(0));
      }
    }
    return letters.toString();
  }
}
