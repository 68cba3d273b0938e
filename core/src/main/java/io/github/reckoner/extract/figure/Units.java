package io.github.reckoner.extract.figure;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.reckoner.internal.Lexicon;
import io.github.reckoner.model.Unit;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The units that the grammar knows: currencies by sign, code and name (ISO 4217), SI and customary
 * units, per cent and points, time, data.
 *
 * <p>Immutable and thread-safe; {@link #with} gives a table with one more unit.
 */
public final class Units {

  /**
   * A unit of the table.
   *
   * @param kind its dimension
   * @param name its name in the singular
   * @param minor whether it is the hundredth part of a currency
   * @param symbols signs, written in this case only
   * @param words words in any case
   * @param before whether its signs may stand before the number
   */
  record Entry(
      Unit.Kind kind,
      String name,
      boolean minor,
      ImmutableList<String> symbols,
      ImmutableList<String> words,
      boolean before) {}

  private static final class Holder {
    static final Units STANDARD = new Units(load());
  }

  private static final Words SPACED = Words.group("letters that are units after a space");
  private static final Words NO_CODES = Words.group("currency codes that are words");
  private static final Words LEADING = Words.group("currency words before numbers");

  /** "Foot soldiers", in which the unit is part of a name. */
  private static final Phrases<Boolean> COMPOUNDS = compounds();

  private final ImmutableList<Entry> entries;
  private final Phrases<Entry> after;
  private final Phrases<Entry> before;
  private final ImmutableSet<String> marks;

  private Units(List<Entry> entries) {
    this.entries = ImmutableList.copyOf(entries);
    Phrases.Builder<Entry> following = new Phrases.Builder<>();
    Phrases.Builder<Entry> leading = new Phrases.Builder<>();
    ImmutableSet.Builder<String> letters = ImmutableSet.builder();
    for (Entry entry : entries) {
      entry.symbols().forEach(symbol -> following.addExact(symbol, entry));
      entry.words().forEach(word -> following.add(word, entry));
      if (entry.before()) {
        entry.symbols().forEach(symbol -> leading.addExact(symbol, entry));
        entry.words().stream()
            .filter(word -> LEADING.contains(lastWord(word)))
            .forEach(word -> leading.add(word, entry));
        entry.symbols().stream().filter(Units::endsWithLetter).forEach(letters::add);
      }
    }
    this.after = following.build();
    this.before = leading.build();
    this.marks = letters.build();
  }

  /** Returns the table that comes with the library. */
  public static Units standard() {
    return Holder.STANDARD;
  }

  /**
   * Returns this table with another unit, which wins over a unit of the same spelling.
   *
   * @param kind its dimension
   * @param name its name, in the singular
   * @param spellings how it is written, in any case; the name itself need not be among them
   * @throws IllegalArgumentException if the kind is COUNT or the name is blank
   */
  public Units with(Unit.Kind kind, String name, String... spellings) {
    checkArgument(kind != Unit.Kind.COUNT, "a counted noun is no unit: %s", name);
    checkArgument(!name.isBlank(), "a unit needs a name: \"%s\"", name);
    Entry added =
        new Entry(
            kind,
            name,
            false,
            ImmutableList.of(),
            ImmutableList.<String>builder().add(name).add(spellings).build(),
            kind == Unit.Kind.CURRENCY);
    return new Units(ImmutableList.<Entry>builder().add(added).addAll(entries).build());
  }

  /** Returns whether letters glued to digits may be the sign of a currency. */
  boolean isMark(String letters) {
    return marks.contains(letters);
  }

  /** Returns the unit that begins at an index, or null. */
  Phrases.@Nullable Found<Entry> after(Atoms atoms, int index) {
    Phrases.Found<Entry> found = after.after(atoms, index);
    if (found != null && COMPOUNDS.after(atoms, index) != null) {
      return null;
    }
    if (found == null || found.to() - found.from() > 1) {
      return found;
    }
    Atom atom = atoms.get(index);
    boolean letter = atom.text().length() == 1 && atom.isWord();
    return letter && !atom.glued() && !SPACED.contains(atom.text()) ? null : found;
  }

  /** Returns the sign of a currency that ends before an index, or null. */
  Phrases.@Nullable Found<Entry> before(Atoms atoms, int end) {
    return before.before(atoms, end);
  }

  private static String lastWord(String phrase) {
    return phrase.substring(phrase.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
  }

  /** Returns whether a sign ends with a letter, so that a number glued to it looks like a code. */
  private static boolean endsWithLetter(String symbol) {
    return Character.isLetter(symbol.charAt(symbol.length() - 1));
  }

  private static Phrases<Boolean> compounds() {
    Phrases.Builder<Boolean> compounds = new Phrases.Builder<>();
    for (Lexicon.Row row : Lexicon.read(Units.class, "unit-compounds.tsv")) {
      row.list("nouns").forEach(noun -> compounds.add(row.get("unit") + " " + noun, true));
    }
    return compounds.build();
  }

  private static ImmutableList<Entry> load() {
    ImmutableList.Builder<Entry> entries = ImmutableList.builder();
    for (Lexicon.Row row : Lexicon.read(Units.class, "units.tsv")) {
      Unit.Kind kind = Unit.Kind.valueOf(row.get("kind"));
      entries.add(
          new Entry(kind, row.get("name"), false, row.list("symbols"), row.list("words"), false));
    }
    for (Lexicon.Row row : Lexicon.read(Units.class, "currencies.tsv")) {
      ImmutableList.Builder<String> symbols = ImmutableList.builder();
      symbols.addAll(row.list("signs"));
      if (!row.get("code").isEmpty()
          && !NO_CODES.contains(row.get("code").toLowerCase(Locale.ROOT))) {
        symbols.add(row.get("code"));
      }
      entries.add(currency(row.get("name"), symbols.build(), row.list("words")));
      if (!row.list("minor").isEmpty()) {
        entries.add(minor(row.list("minor")));
      }
    }
    return entries.build();
  }

  private static Entry currency(
      String name, ImmutableList<String> symbols, ImmutableList<String> words) {
    return new Entry(Unit.Kind.CURRENCY, name, false, symbols, words, true);
  }

  private static Entry minor(ImmutableList<String> spellings) {
    ImmutableList<String> words =
        spellings.stream()
            .filter(word -> word.length() > 1)
            .collect(ImmutableList.toImmutableList());
    ImmutableList<String> symbols =
        spellings.stream()
            .filter(word -> word.length() == 1)
            .collect(ImmutableList.toImmutableList());
    String name = words.contains("penny") ? "penny" : words.get(0);
    return new Entry(Unit.Kind.CURRENCY, name, true, symbols, words, false);
  }
}
