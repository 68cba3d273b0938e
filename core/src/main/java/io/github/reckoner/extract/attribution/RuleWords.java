package io.github.reckoner.extract.attribution;

import io.github.reckoner.internal.Lexicon;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * The words on which rules turn, from {@code rule-words.tsv}.
 *
 * <p>Immutable and thread-safe.
 */
final class RuleWords {

  /** What a word does for a rule; the lexicon explains them. */
  enum Sort {
    TOLD,
    KNOW,
    UNKNOWN,
    DECLINE,
    ASKED,
    ABOUT,
    QUERY,
    VERIFY,
    HOW,
    FALSE,
    MISTAKE,
    ACCEPT,
    CALL,
    OPEN,
    OPINION,
    FACT,
    GRANTED,
    POINTER,
    CHARGE,
    DENYING,
    REFUSED,
    MERIT,
    CHASED,
    SET_PHRASE,
    NOT,
    NEGATION,
    NOR,
    NOBODY,
    HAVING,
    CONFIRM,
    OF_OURS,
    EXPLETIVE,
    BREAK,
    JOINER,
    PRONOUN,
    TURN,
    BREATH,
    SAYERS,
    RANK,
    FORMERLY,
    BRANCH,
    LEADER,
    UNION,
    STANDING,
    OTHER_OFFICE,
    PER_CENT,
    CHOOSE,
    HE,
    THEY,
    IT,
    SPEAKER,
    RELATIVE,
    LIKES,
    BODY,
    TRADE,
    SUFFIX,
    FOR,
    BASED,
    TIME,
    BEHIND,
    FLAG,
    AMOUNT,
    GOT,
    SHARED,
    TOWARDS,
    MADE,
    FROM,
    CITING,
    QUOTING,
    PASSING,
    REPORTED,
    HEARER,
    SURVEYED,
    DISCLOSED,
    DETAIL,
    TOTAL,
    COUNTING,
    HAPPENING,
    TELLING,
    REVISING,
    SAID,
    AT_LEAST,
    CONDITION,
    RECALLING,
    ADDING,
    CLAIMING,
    LIFE,
    FORECASTING,
    OWN,
    RECKONED,
    FORECAST,
    PUTTING,
    BEFORE_NUMBER,
    COMPARING,
    END,
    KNOWN,
    FORMER,
    COUNTED_TIME
  }

  private static final class Holder {
    static final RuleWords STANDARD = new RuleWords();
  }

  private static final EnumSet<Sort> NONE = EnumSet.noneOf(Sort.class);

  private final Map<String, EnumSet<Sort>> sorts = new HashMap<>();

  private RuleWords() {
    for (Lexicon.Row row : Lexicon.read(RuleWords.class, "rule-words.tsv")) {
      for (String word : row.list("words")) {
        sorts
            .computeIfAbsent(word, any -> EnumSet.noneOf(Sort.class))
            .add(Sort.valueOf(row.get("class")));
      }
    }
  }

  static RuleWords standard() {
    return Holder.STANDARD;
  }

  /** Returns the sorts of a word in lower case; they are never changed. */
  Set<Sort> of(String lower) {
    return sorts.getOrDefault(lower, NONE);
  }
}
