package io.github.reckoner.internal;

import com.google.common.base.Splitter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import net.sf.extjwnl.JWNLException;
import net.sf.extjwnl.data.IndexWord;
import net.sf.extjwnl.data.POS;
import net.sf.extjwnl.data.PointerType;
import net.sf.extjwnl.data.PointerUtils;
import net.sf.extjwnl.data.Synset;
import net.sf.extjwnl.data.Word;
import net.sf.extjwnl.data.list.PointerTargetNode;
import net.sf.extjwnl.dictionary.Dictionary;

/**
 * Writes {@code nouns.tsv} from WordNet 3.1 and the senses that {@code kinds.tsv} names: {@code
 * WriteNouns nouns.tsv}. The same input gives the same bytes.
 *
 * <p>A noun belongs to the kind nearest above its first sense. Of living things, diseases and the
 * like only those are listed that WordNet's tagged corpus has, for most of the others never make
 * the news.
 */
final class WriteNouns {

  private static final Pattern PLAIN = Pattern.compile("[a-z]+(-[a-z]+)?");
  private static final List<String> ONLY_COMMON = List.of("animal", "plant", "disease", "device");
  // So end many nouns for people: fighter, visitor, journalist.
  private static final Pattern LIKE_PEOPLE = Pattern.compile(".*(er|or|ist|ian|man|ee|ant|eer)");
  private static final int USUAL = 2;
  private static final int LONGEST = 16;
  private static final int HIGHEST = 20;

  private final Dictionary wordNet = Dictionary.getDefaultResourceInstance();
  private final Map<Long, String> kindOfSense = new HashMap<>();
  private final Map<String, String> broader = new HashMap<>();

  private WriteNouns() throws JWNLException {
    for (Lexicon.Row row : Lexicon.read(Kinds.class, "kinds.tsv")) {
      broader.put(row.get("kind"), row.get("broader"));
      for (String sense : row.list("senses")) {
        List<String> parts = Splitter.on('#').splitToList(sense);
        IndexWord word = wordNet.getIndexWord(POS.NOUN, parts.get(0).replace('_', ' '));
        if (word == null || word.getSenses().size() < Integer.parseInt(parts.get(1))) {
          throw new IllegalStateException("kinds.tsv:" + row.line() + " no sense " + sense);
        }
        Synset synset = word.getSenses().get(Integer.parseInt(parts.get(1)) - 1);
        kindOfSense.put(synset.getOffset(), row.get("kind"));
      }
    }
  }

  /** Writes the file. */
  public static void main(String[] args) throws IOException, JWNLException {
    List<String> lines = new ArrayList<>();
    lines.add("# Nouns and the kinds of kinds.tsv to which they belong.");
    lines.add("# Written by WriteNouns; not to be edited. From WordNet 3.1 Copyright 2011 by");
    lines.add(
        "# Princeton University. All rights reserved. THIS SOFTWARE AND DATABASE IS PROVIDED");
    lines.add(
        "# \"AS IS\" AND PRINCETON UNIVERSITY MAKES NO REPRESENTATIONS OR WARRANTIES, EXPRESS");
    lines.add("# OR IMPLIED. Licence: https://wordnet.princeton.edu/license-and-commercial-use");
    lines.add("# noun: singular, lower case. kind: the kind nearest above its first sense.");
    lines.add("noun\tkind");
    new WriteNouns().nouns().forEach((noun, kind) -> lines.add(noun + "\t" + kind));
    Files.write(Path.of(args[0]), lines, StandardCharsets.UTF_8);
  }

  private Map<String, String> nouns() throws JWNLException {
    Map<String, String> nouns = new TreeMap<>();
    Iterator<IndexWord> words = wordNet.getIndexWordIterator(POS.NOUN);
    while (words.hasNext()) {
      IndexWord word = words.next();
      String lemma = word.getLemma();
      if (lemma.length() <= LONGEST && PLAIN.matcher(lemma).matches()) {
        kind(word, lemma).ifPresent(kind -> nouns.put(lemma, kind));
      }
    }
    return nouns;
  }

  private Optional<String> kind(IndexWord word, String lemma) throws JWNLException {
    Synset first = word.getSenses().get(0);
    if (!first.getPointers(PointerType.INSTANCE_HYPERNYM).isEmpty()) {
      return Optional.empty();
    }
    // A name in WordNet's own spelling, such as a people's, is no noun in lower case.
    Optional<Word> written =
        first.getWords().stream().filter(each -> each.getLemma().equals(lemma)).findFirst();
    String kind = written.isEmpty() ? "" : nearest(first).orElse("");
    boolean listed =
        switch (kind) {
          case "" -> false;
          case "thing" -> isDeceptive(word) && written.get().getUseCount() > 0;
          default -> !ONLY_COMMON.contains(kind) || written.get().getUseCount() > 0;
        };
    return listed ? Optional.of(kind) : Optional.empty();
  }

  // Ends as nouns for people do, but none of its usual senses is of people: "letter", not
  // "cleaner".
  private boolean isDeceptive(IndexWord word) throws JWNLException {
    if (!LIKE_PEOPLE.matcher(word.getLemma()).matches()) {
      return false;
    }
    for (Synset sense : word.getSenses().subList(0, Math.min(USUAL, word.getSenses().size()))) {
      String kind = nearest(sense).orElse("");
      if (kind.equals("person") || broader.getOrDefault(kind, "").equals("person")) {
        return false;
      }
    }
    return true;
  }

  private Optional<String> nearest(Synset sense) throws JWNLException {
    List<Synset> level = List.of(sense);
    for (int height = 0; height < HIGHEST && !level.isEmpty(); height++) {
      List<Synset> above = new ArrayList<>();
      for (Synset each : level) {
        String kind = kindOfSense.get(each.getOffset());
        if (kind != null) {
          return Optional.of(kind);
        }
        for (PointerTargetNode node : PointerUtils.getDirectHypernyms(each)) {
          above.add(node.getSynset());
        }
      }
      level = above;
    }
    return Optional.empty();
  }
}
