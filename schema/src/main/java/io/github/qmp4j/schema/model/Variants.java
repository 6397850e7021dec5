package io.github.qmp4j.schema.model;

import java.util.List;

/**
 * The branches of a union.
 *
 * @param tag the member (own or inherited) whose value chooses the branch
 * @param branches one for each value of the tag's enum, those written first, then the empty ones
 */
public record Variants(String tag, List<Branch> branches) {

  public Variants {
    branches = List.copyOf(branches);
  }
}
