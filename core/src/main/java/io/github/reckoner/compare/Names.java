package io.github.reckoner.compare;

import java.util.List;

/** Names matters in words; stateless. */
final class Names {

  private Names() {}

  /** Returns the words of the claim that says best what a matter is. */
  static String of(List<Subject> members) {
    return members.stream()
        .map(member -> member.measure().text().strip())
        .filter(text -> !text.isEmpty())
        .findFirst()
        .orElseGet(() -> members.get(0).measure().head());
  }
}
