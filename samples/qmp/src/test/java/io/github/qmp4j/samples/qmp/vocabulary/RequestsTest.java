package io.github.qmp4j.samples.qmp.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.qmp4j.samples.qmp.syntax.Invocation;
import io.github.qmp4j.samples.qmp.syntax.SyntaxException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Against a schema of our own. */
class RequestsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      quoteCharacter = '`',
      value = {
        "add kind=net id=7 > {'kind':'net','id':'7'}",
        "add kind=net id=null > {'kind':'net','id':'null'}",
        "add kind=disk size=007 > {'kind':'disk','size':7}",
        "add kind=disk size=10G > {'kind':'disk','size':10737418240}",
        "add kind=disk size=16e > {'kind':'disk','size':18446744073709551616}",
        "add kind=net id=1G > {'kind':'net','id':'1G'}",
        "set what=1G > {'what':'1G'}",
        "add kind=disk size='1G' > ! add: 'size' is '1G', expected an integer",
        "add kind=disk size=1Gb > ! add: 'size' is '1Gb', expected an integer",
        "add kind=disk size=G > ! add: 'size' is 'G', expected an integer",
        "add kind=disk size='7' > ! add: 'size' is '7', expected an integer",
        "add kind=disk size=1.5 > ! add: 'size' is 1.5, expected an integer",
        "add kind=disk size=1 ref=5 > {'kind':'disk','size':1,'ref':'5'}",
        "add kind=disk size=1 ref=null > {'kind':'disk','size':1,'ref':null}",
        "add kind=disk size=1 ref='null' > {'kind':'disk','size':1,'ref':'null'}",
        "add kind=disk size=1 ref.kind=net ref.id=5 > {'kind':'disk','size':1,'ref':{'kind':'net','id':'5'}}",
        "add kind=disk size=1 ref.kind=disk > ! add: 'ref.size' is missing: an integer",
        "add kind=disk size=1 ref=[1] > ! add: 'ref' is [1], expected a string, or null, or an object",
        "add kind=disk size=1 tags=['a',5] > ! add: 'tags[1]' is 5, expected a string",
        "add kind=floppy > ! add: 'kind' is 'floppy', expected one of disk, net",
        "add kind=floppy size=1 > ! add: 'kind' is 'floppy', expected one of disk, net",
        "add kind=disk size=1 ref.kind=n ref.size=2 > ! add: 'ref.kind' is 'n', expected one of disk, net",
        "add size=1 > ! add: 'kind' is missing: one of disk, net",
        "add kind=net size=1 > ! add: there is no 'size'; valid: kind, id",
        "set on=TRUE rate=0.1 what=5 > {'on':true,'rate':0.1,'what':5}",
        "set on=1 > ! set: 'on' is 1, expected true or false",
        "set rate=1 > {'rate':1}",
        "set rte=1 > ! set: there is no 'rte'; did you mean 'rate'? valid: on, rate, what",
        "stop now=1 > ! stop: there is no 'now'; it takes nothing",
        "device_add driver=e1000 mac=52 > {'driver':'e1000','mac':52}",
        "device_add mac=52 > ! device_add: 'driver' is missing: a string",
        "stp > ! this server has no command 'stp'; did you mean stop?",
        "guest-ping > ! this server has no command 'guest-ping'; --agent talks to a guest agent",
        "fly > ! this server has no command 'fly'; Tab shows those there are",
        "{'execute': 'fly', 'arguments': {'a': 1}} > {'a':1}"
      })
  void typesDecideAndMistakesAreTold(String typed, String expected) {
    assertThat(outcome(typed.replace('\'', '"')).replace('"', '\''))
        .isEqualTo(expected.replace('"', '\''));
  }

  private static String outcome(String line) {
    try {
      return new Requests(Vocabulary.of(Typing.tree(SampleSchema.JSON)))
          .arguments(Invocation.ofLine(line))
          .toString();
    } catch (SyntaxException e) {
      return "! " + e.getMessage();
    }
  }
}
