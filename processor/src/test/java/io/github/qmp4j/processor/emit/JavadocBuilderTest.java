package io.github.qmp4j.processor.emit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class JavadocBuilderTest {

  @Test
  void theParagraphsOfATagAreSetApartAndListsAreInNone() {
    JavadocBuilder text = new JavadocBuilder();
    text.markup("What it is.");
    text.tag("@param mode", "one of\n\n- fast\n- slow\n\nor nothing");

    assertThat(text.build()).isEqualTo("""
        What it is.

        @param mode one of
            <ul>
        <li>fast
        <li>slow
        </ul>
            <p>or nothing
        """);
  }
}
