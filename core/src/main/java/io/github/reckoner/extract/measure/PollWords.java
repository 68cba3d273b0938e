package io.github.reckoner.extract.measure;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSetMultimap;
import io.github.reckoner.internal.Lexicon;
import java.util.Collections;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The words of {@code polls.tsv}: how news tells what an opinion poll found. */
final class PollWords {

  static final PollWords STANDARD = load();

  private static final ImmutableSet<String> ANSWERS =
      ImmutableSet.of("support", "opposition", "approval", "disapproval");

  private final ImmutableSetMultimap<String, String> groups;

  private PollWords(ImmutableSetMultimap<String, String> groups) {
    this.groups = groups;
  }

  private static PollWords load() {
    ImmutableSetMultimap.Builder<String, String> groups = ImmutableSetMultimap.builder();
    for (Lexicon.Row row : Lexicon.read(PollWords.class, "polls.tsv")) {
      groups.putAll(row.get("group"), row.list("words"));
    }
    return new PollWords(groups.build());
  }

  /** Returns whether a token is of a group, by one of its base forms or as it is written. */
  boolean is(String group, Words words, int token) {
    return groups.get(group).contains(words.lower(token))
        || !Collections.disjoint(groups.get(group), words.bases(token));
  }

  /** Returns which answer a verb gives, such as {@code support}; empty if none. */
  Optional<String> answer(Words words, int token) {
    return ANSWERS.stream().filter(answer -> is(answer, words, token)).findFirst();
  }

  /** Returns whether a token is the last of "margin of error", "sampling error". */
  boolean isMargin(Words words, int token) {
    boolean error = words.lower(token).equals("error");
    return error
        && (words.lower(token - 1).equals("sampling")
            || (words.lower(token - 1).equals("of") && words.lower(token - 2).equals("margin")));
  }

  // "Turnout was 38 percent of registered voters", "of the 53 million registered voters".
  private boolean isOfElection(Words words, int token) {
    return is("voters of an election too", words, token)
        && (words.isNumber(token - 1)
            || IntStream.range(0, words.size())
                .anyMatch(i -> is("words of those who came", words, i)));
  }

  /** Returns whether a token tells that somebody was asked, as "the polls opened" does not. */
  boolean tellsOfPoll(Words words, int token) {
    if (is("verbs of polling", words, token)) {
      // "The party polled 26 percent" of votes.
      return !is("words of a share", words, token + 2);
    }
    if (is("kinds of voters", words, token)) {
      return words.bases(token + 1).contains("voter") && !isOfElection(words, token);
    }
    if (isMargin(words, token)) {
      return true;
    }
    boolean noun = is("names of a poll", words, token);
    boolean plural = noun && words.lower(token).equals("polls");
    return noun
        && Stream.of(token + 1, plural ? token - 1 : token + 1)
            .noneMatch(near -> is("words of a ballot", words, near));
  }
}
