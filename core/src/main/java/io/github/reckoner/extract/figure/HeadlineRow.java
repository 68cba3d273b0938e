package io.github.reckoner.extract.figure;

import com.google.common.collect.ImmutableList;
import io.github.reckoner.nlp.Sentence;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds the rows of persons that headlines write with commas alone: "Boy, 2 women shot", "Mother,
 * 34, and son found dead".
 */
final class HeadlineRow {

  /** The most tokens of a noun phrase before its head: "a 4-year-old". */
  private static final int PHRASE = 7;

  private final Sentence sentence;
  private final Persons persons;

  HeadlineRow(Sentence sentence, Persons persons) {
    this.sentence = sentence;
    this.persons = persons;
  }

  /** Returns the heads of the row that begins with a head; empty if there is none with a comma. */
  List<Integer> row(int first) {
    if (persons.inRow(first) == 0 || isWithin(first)) {
      return ImmutableList.of();
    }
    List<Integer> row = new ArrayList<>();
    row.add(first);
    boolean commas = false;
    int joint = afterAge(first + 1);
    while (isJoint(joint)) {
      int next = head(joint + 1);
      if (next < 0) {
        return ImmutableList.of();
      }
      commas |= is(joint, ",");
      row.add(next);
      joint = afterAge(next + 1);
    }
    return row.size() > 1 && commas ? row : ImmutableList.of();
  }

  // The middle of a row.
  private boolean isWithin(int head) {
    for (int i = head - 1; i >= Math.max(0, head - PHRASE); i--) {
      if (isJoint(i)) {
        return i > 0 && (persons.inRow(i - 1) > 0 || isAge(i - 1));
      }
    }
    return false;
  }

  private int head(int from) {
    for (int i = from; i < Math.min(sentence.tokens().size(), from + PHRASE); i++) {
      if (isJoint(i)) {
        return -1;
      }
      boolean last = i + 1 >= sentence.tokens().size() || persons.inRow(i + 1) == 0;
      if (persons.inRow(i) > 0 && last) {
        return persons.first(i) <= from || isPhrase(from, i) ? i : -1;
      }
    }
    return -1;
  }

  private boolean isPhrase(int from, int head) {
    for (int i = from; i < head; i++) {
      if (persons.isVerb(i)) {
        return false;
      }
    }
    return true;
  }

  // "Boy, 5, and".
  private int afterAge(int at) {
    return is(at, ",") && isAge(at + 1) && isJoint(at + 2) ? at + 2 : at;
  }

  private boolean isAge(int token) {
    return token < sentence.tokens().size()
        && sentence.tokens().get(token).word().chars().allMatch(Character::isDigit);
  }

  private boolean isJoint(int token) {
    return is(token, ",") || is(token, "and") || is(token, "&");
  }

  private boolean is(int token, String word) {
    return token < sentence.tokens().size() && sentence.tokens().get(token).word().equals(word);
  }
}
