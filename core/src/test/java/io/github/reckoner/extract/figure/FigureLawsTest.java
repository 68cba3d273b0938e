package io.github.reckoner.extract.figure;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.ibm.icu.text.RuleBasedNumberFormat;
import io.github.reckoner.internal.Lexicon;
import io.github.reckoner.model.Figure;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Scale;

class FigureLawsTest {

  private static final String SCALES = "thousand million billion trillion";

  private final FigureReader reader = FigureReader.withDefaults();

  @Property
  void reads_back_what_icu_spells_out(@ForAll @LongRange(max = 999_999_999_999_999L) long value) {
    String words =
        new RuleBasedNumberFormat(Locale.ENGLISH, RuleBasedNumberFormat.SPELLOUT).format(value);

    assertThat(value(words)).isEqualByComparingTo(BigDecimal.valueOf(value));
  }

  @Property
  void reads_back_digits_in_groups(@ForAll @LongRange(max = 999_999_999_999_999L) long value) {
    for (char mark : new char[] {',', '\u00a0', '\u202f', '\'', '’'}) {
      DecimalFormatSymbols symbols = new DecimalFormatSymbols(Locale.ROOT);
      symbols.setGroupingSeparator(mark);
      String digits = new DecimalFormat("#,##0", symbols).format(value);

      assertThat(value(digits + " votes"))
          .as(digits)
          .isEqualByComparingTo(BigDecimal.valueOf(value));
    }
  }

  @Property
  void reads_back_scales(
      @ForAll @BigRange(min = "0.1", max = "999") @Scale(2) BigDecimal mantissa,
      @ForAll("powers") int power) {
    String word = ImmutableList.copyOf(SCALES.split(" ", -1)).get(power / 3 - 1);

    assertThat(value("$" + mantissa.toPlainString() + " " + word))
        .isEqualByComparingTo(mantissa.movePointRight(power));
  }

  @Property
  void every_numeral_is_in_a_figure_or_skipped(@ForAll("texts") String text) {
    Grammar.Sifted sifted = Sifting.of(text);

    for (int i = 0; i < sifted.atoms().size(); i++) {
      Atom atom = sifted.atoms().get(i);
      if (isNumeral(atom)) {
        assertThat(Sifting.covers(sifted, atom.start(), atom.end()))
            .as("%s in %s", atom.text(), text)
            .isTrue();
      }
    }
  }

  @Property
  void quotes_are_the_words_of_the_text(@ForAll("texts") String text) {
    reader
        .parse(text)
        .ifPresent(
            figure -> {
              assertThat(text.substring(figure.text().start(), figure.text().end()))
                  .isEqualTo(figure.text().quote());
              assertThat(figure.text().encloses(figure.numeral())).isTrue();
            });
  }

  @Property
  void any_characters_are_read(@ForAll String text) {
    Grammar.Sifted sifted = Sifting.of(text);

    for (int i = 0; i < text.length(); i++) {
      if (Character.isDigit(text.charAt(i))) {
        assertThat(Sifting.covers(sifted, i, i + 1)).as("digit %s of %s", i, text).isTrue();
      }
    }
  }

  @Provide
  Arbitrary<Integer> powers() {
    return Arbitraries.of(3, 6, 9, 12);
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.of(vocabulary())
        .list()
        .ofMaxSize(14)
        .map(words -> String.join(" ", words))
        .flatMap(text -> Arbitraries.of(text, text.replace(" ", ""), text.replace(" - ", "-")));
  }

  private static ImmutableList<String> vocabulary() {
    ImmutableList.Builder<String> words = ImmutableList.builder();
    for (String file : new String[] {"numbers.tsv", "quantifiers.tsv", "idioms.tsv"}) {
      String column = file.equals("numbers.tsv") ? "word" : "phrase";
      Lexicon.read(FigureReader.class, file).forEach(row -> words.add(row.get(column)));
    }
    Lexicon.read(FigureReader.class, "units.tsv")
        .forEach(row -> words.addAll(row.list("words")).addAll(row.list("symbols")));
    Lexicon.read(FigureReader.class, "words.tsv").forEach(row -> words.addAll(row.list("words")));
    return words
        .add("5", "10", "1,000", "2023", "1.5", "12:30", "3-1", "1/2", "$", "€", "-", "–", ".", ",")
        .add("%", "(", ")", "and", "of", "to", "from", "between", "a", "per", "½", "Smith", "’s")
        .build();
  }

  private static boolean isNumeral(Atom atom) {
    return switch (atom.word().kind()) {
      case DIGIT, TEEN, TENS, HUNDRED, SCALE, GROUP, ORDINAL, HALF, MAGNITUDE, MULTIPLE -> true;
      default -> atom.isDigits() || atom.kind() == Atom.Kind.CODE || atom.kind() == Atom.Kind.MIXED;
    };
  }

  private BigDecimal value(String text) {
    return reader.parse(text).flatMap(Figure::value).orElseThrow();
  }
}
