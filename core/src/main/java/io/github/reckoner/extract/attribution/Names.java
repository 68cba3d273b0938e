package io.github.reckoner.extract.attribution;

import com.google.common.base.Splitter;
import com.google.common.collect.ArrayListMultimap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ListMultimap;
import io.github.reckoner.extract.attribution.ActorNouns.Noun;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The names of a story as far as capitals tell: full names of people by surname, of bodies by their
 * last word, and long forms of acronyms.
 *
 * <p>Immutable and thread-safe.
 */
final class Names {

  private static final int LONGEST_NAME = 4;
  private static final Splitter SPACES = Splitter.on(' ');
  static final ImmutableSet<String> SMALL =
      ImmutableSet.of(
          "CONJUNCTION",
          "SUBORDINATOR",
          "WH",
          "PREPOSITION",
          "ADVERB",
          "COMPLEMENTIZER",
          "SUBJECT_PRONOUN",
          "POSSESSIVE",
          "BE",
          "HAVE",
          "DO",
          "WEEKDAY");

  /**
   * A full name where it stands, without initials.
   *
   * @param opening whether it opens a sentence, so that its first word may be another: "Embattled
   *     Perez"
   */
  private record FullName(int token, String name, boolean opening) {}

  private final ListMultimap<String, FullName> bySurname = ArrayListMultimap.create();
  private final Map<String, String> byAcronym = new LinkedHashMap<>();
  private final Map<String, String> bodies = new LinkedHashMap<>();

  Names(Story story) {
    ActorNouns nouns = ActorNouns.standard();
    for (Span run : capitals(story)) {
      Span name = withoutTitles(story, run);
      acronym(story, run);
      boolean body =
          nouns.is(Noun.ORGANISATION, story.word(name.end() - 1))
              || nouns.is(Noun.OUTLET, story.word(name.end() - 1));
      if (name.length() >= 2 && body) {
        bodies.putIfAbsent(story.lower(name.end() - 1), story.words(name));
      }
      if (name.length() >= 2 && name.length() <= LONGEST_NAME && !body) {
        bySurname.put(
            story.lower(surname(story, name)),
            new FullName(
                name.first(),
                withoutInitials(story.words(name)),
                name.first() == story.firstOf(story.sentenceOf(name.first()))));
      }
    }
  }

  /** Returns whether the story gives the full name whose surname a word is. */
  boolean hasFullName(String word) {
    return bySurname.containsKey(word.toLowerCase(Locale.ROOT));
  }

  /**
   * Returns the full name whose surname a word is: the last one before it that may be whom it
   * means, else the first behind it.
   */
  Optional<String> fullName(String word, int token, Gender gender) {
    List<FullName> all = bySurname.get(word.toLowerCase(Locale.ROOT));
    boolean sure = all.stream().anyMatch(name -> !name.opening());
    Optional<String> found = Optional.empty();
    for (FullName full : all) {
      boolean fits = gender.fits(Gender.ofName(full.name())) && !(sure && full.opening());
      if (fits && (full.token() <= token || found.isEmpty())) {
        found = Optional.of(full.name());
      }
    }
    return found.or(() -> all.stream().map(FullName::name).findFirst());
  }

  /** Returns what an acronym was introduced for. */
  Optional<String> longForm(String acronym) {
    return Optional.ofNullable(byAcronym.get(acronym));
  }

  /** Returns the first body in full whose last word is this: "center", "ministry". */
  Optional<String> body(String noun) {
    return Optional.ofNullable(bodies.get(noun));
  }

  /** "Joseph M. Sellers" and "Joseph Sellers" are one man. */
  static String withoutInitials(String name) {
    List<String> words = SPACES.splitToList(name);
    if (words.size() < 3) {
      return name;
    }
    StringBuilder full = new StringBuilder(words.get(0));
    for (String word : words.subList(1, words.size())) {
      if (word.length() != 2 || word.charAt(1) != '.') {
        full.append(' ').append(word);
      }
    }
    return full.toString();
  }

  private static int surname(Story story, Span name) {
    int last = name.end() - 1;
    String word = story.lower(last);
    boolean suffix = word.equals("jr.") || word.equals("sr.") || word.equals("jr");
    return suffix && name.length() > 2 ? last - 1 : last;
  }

  /** Returns the runs of capitalised words, lone first words of sentences left out. */
  private static List<Span> capitals(Story story) {
    List<Span> runs = new ArrayList<>();
    for (int i = 0; i < story.size(); ) {
      int end = i;
      while (end < story.size()
          && (isCapital(story, end) || (end > i && isParticle(story, end)))
          && (end == i || !story.startsParagraph(end))) {
        end++;
      }
      if (end > i + 1 && isSmall(story, i)) {
        runs.add(new Span(i + 1, end));
      } else if (end > i) {
        runs.add(new Span(i, end));
      }
      i = Math.max(end, i + 1);
    }
    return runs;
  }

  /** "But Tom Bell", "When Bell": the first word of a sentence has a capital anyway. */
  private static boolean isSmall(Story story, int token) {
    return token == story.firstOf(story.sentenceOf(token))
        && SMALL.contains(story.wordClass(token));
  }

  /** "Staffan de Mistura": a small word within a name. */
  private static boolean isParticle(Story story, int token) {
    return ActorNouns.standard().is(Noun.PARTICLE, story.word(token))
        && token + 1 < story.size()
        && isCapital(story, token + 1)
        && !story.startsParagraph(token + 1);
  }

  private static boolean isCapital(Story story, int token) {
    return Character.isUpperCase(story.word(token).charAt(0));
  }

  /** Returns a run without the titles before the name: "Health Minister", "Mr.". */
  static Span withoutTitles(Story story, Span run) {
    int first = run.first();
    for (int i = run.first(); i < run.end() - 1; i++) {
      if (ActorNouns.standard().is(Noun.TITLE, story.word(i))) {
        first = i + 1;
      }
    }
    while (first < run.end() - 1
        && (ActorNouns.standard().is(Noun.TITLE, story.word(first))
            || story.wordClass(first).equals("DETERMINER"))) {
      first++;
    }
    return new Span(first, run.end());
  }

  /** Remembers "National Resistance Center (NRC)". */
  private void acronym(Story story, Span run) {
    int open = run.end();
    if (open + 2 >= story.size() || !story.word(open).equals("(")) {
      return;
    }
    String acronym = story.word(open + 1);
    boolean capitals = acronym.length() >= 2 && acronym.equals(acronym.toUpperCase(Locale.ROOT));
    Span name = withoutTitles(story, run);
    if (capitals && Character.isLetter(acronym.charAt(0)) && name.length() > 1) {
      byAcronym.putIfAbsent(acronym, story.words(spelled(story, name, acronym)));
    }
  }

  // "Flood Reduction and Management Council (FRMC)": all the words whose initials it has.
  private static Span spelled(Story story, Span name, String acronym) {
    int least = story.firstOf(story.sentenceOf(name.first()));
    StringBuilder initials = new StringBuilder();
    int first = name.end();
    while (first > least && initials.length() < acronym.length()) {
      first--;
      if (isCapital(story, first)) {
        initials.insert(0, story.word(first).charAt(0));
      } else if (!story.lower(first).equals("and") && !isParticle(story, first)) {
        return name;
      }
    }
    boolean all = initials.toString().equals(acronym) && first < name.first();
    return all ? new Span(first, name.end()) : name;
  }
}
