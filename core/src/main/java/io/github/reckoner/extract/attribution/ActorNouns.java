package io.github.reckoner.extract.attribution;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSetMultimap;
import com.google.common.collect.Sets;
import io.github.reckoner.internal.Lexicon;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;

/**
 * Nouns that say what kind of actor a source is, from {@code actor-nouns.tsv}.
 *
 * <p>Immutable and thread-safe.
 */
final class ActorNouns {

  /** What a noun makes of a source that it heads, or of the name that it stands before. */
  enum Noun {
    ORGANISATION,
    OUTLET,
    DOCUMENT,
    GROUP,
    UNNAMED,
    TITLE,
    /** Stands before a document, or a name in it, at the start of a sentence: "initial". */
    QUALITY,
    /** Speaks for a body and stands for it: "a spokesman for the ministry". */
    VOICE,
    /** A body in small letters behind its own name: the Mehr "news agency". */
    EPITHET,
    /** Belongs to a name though it has no capital: "de". */
    PARTICLE
  }

  private static final ImmutableSet<Noun> ACTORS =
      Sets.immutableEnumSet(EnumSet.range(Noun.ORGANISATION, Noun.TITLE));

  private static final class Holder {
    static final ActorNouns STANDARD = new ActorNouns();
  }

  private final ImmutableSetMultimap<String, Noun> nouns;

  private ActorNouns() {
    ImmutableSetMultimap.Builder<String, Noun> all = ImmutableSetMultimap.builder();
    for (Lexicon.Row row : Lexicon.read(ActorNouns.class, "actor-nouns.tsv")) {
      all.put(row.get("word"), Noun.valueOf(row.get("kind")));
    }
    nouns = all.build();
  }

  static ActorNouns standard() {
    return Holder.STANDARD;
  }

  /** Returns whether a word, in whatever case and with or without a full stop, is such a noun. */
  boolean is(Noun kind, String word) {
    String key = key(word);
    return nouns.containsEntry(key, kind) || (kind == Noun.DOCUMENT && isDocuments(key));
  }

  /** Returns whether a word is a noun of an actor, or a title. */
  boolean isActor(String word) {
    String key = key(word);
    return !Collections.disjoint(ACTORS, nouns.get(key)) || isDocuments(key);
  }

  private boolean isDocuments(String key) {
    return key.endsWith("s")
        && nouns.containsEntry(key.substring(0, key.length() - 1), Noun.DOCUMENT);
  }

  private static String key(String word) {
    String key = word.toLowerCase(Locale.ROOT);
    return key.endsWith(".") ? key.substring(0, key.length() - 1) : key;
  }
}
