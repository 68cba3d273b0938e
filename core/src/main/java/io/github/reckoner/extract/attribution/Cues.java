package io.github.reckoner.extract.attribution;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Maps;
import io.github.reckoner.internal.Lexicon;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The words that attribute, by form: the library's own from {@code cues.tsv}, and those a user
 * adds.
 *
 * <p>Immutable and thread-safe.
 */
public final class Cues {

  private static final class Holder {
    static final Cues STANDARD = load();
  }

  /** The class of a word that does not attribute. */
  static final String NONE = "none";

  private final ImmutableList<Cue> all;
  private final ImmutableSet<String> added;
  private final ImmutableListMultimap<String, Cue> byForm;
  private final ImmutableMap<String, String> classByForm;

  private Cues(List<Cue> all, Set<String> added) {
    this.added = ImmutableSet.copyOf(added);
    this.all = ImmutableList.copyOf(all);
    ImmutableListMultimap.Builder<String, Cue> forms = ImmutableListMultimap.builder();
    for (Cue cue : all) {
      forms.put(key(cue.lemma()), cue);
      cue.forms().stream()
          .map(Cues::key)
          .distinct()
          .filter(form -> !form.equals(key(cue.lemma())))
          .forEach(form -> forms.put(form, cue));
    }
    this.byForm = forms.build();
    this.classByForm = ImmutableMap.copyOf(Maps.transformValues(byForm.asMap(), Cues::classOf));
  }

  /** Returns the library's own cues, read once. */
  public static Cues standard() {
    return Holder.STANDARD;
  }

  /** Returns these cues with one more; it goes before what is known of the same word. */
  public Cues with(Cue cue) {
    List<Cue> more = new ArrayList<>();
    more.add(cue);
    more.addAll(all);
    Set<String> forms = new LinkedHashSet<>(added);
    forms.add(key(cue.lemma()));
    cue.forms().forEach(form -> forms.add(key(form)));
    return new Cues(more, forms);
  }

  /** Returns the cues that a word may be, those a user added first. */
  public ImmutableList<Cue> of(String word) {
    return byForm.get(key(word));
  }

  /** Returns the cue that a word may be as a part of speech. */
  public Optional<Cue> of(String word, Cue.Word part) {
    for (Cue cue : of(word)) {
      if (cue.part() == part) {
        return Optional.of(cue);
      }
    }
    return Optional.empty();
  }

  /**
   * Returns the class as a cue of a word in lower case, such as {@code VERB-ASSERT}, or {@link
   * #NONE}.
   */
  String classOf(String lower) {
    String known = classByForm.get(lower);
    return known == null ? NONE : known;
  }

  private static String classOf(Collection<Cue> known) {
    Cue first = known.iterator().next();
    return first.part() + "-" + first.stand() + (known.size() > 1 ? "+" : "");
  }

  boolean isAdded(String word) {
    return !added.isEmpty() && added.contains(key(word));
  }

  private static String key(String word) {
    return word.toLowerCase(Locale.ROOT);
  }

  private static Cues load() {
    List<Cue> cues = new ArrayList<>();
    for (Lexicon.Row row : Lexicon.read(Cues.class, "cues.tsv")) {
      cues.add(
          new Cue(
              row.get("lemma"),
              Cue.Word.valueOf(row.get("pos").toUpperCase(Locale.ROOT)),
              Stand.valueOf(row.get("class")),
              row.list("forms")));
    }
    return new Cues(cues, Set.of());
  }
}
