package io.github.reckoner.model;

/**
 * What happened to those who are counted, in the words of an analyst; a closed list that grows with
 * releases.
 *
 * <p>A measure outside the list has no category and is compared by its words.
 */
public enum Category {
  /** Lost their lives. Never read from "casualties", which may include wounded. */
  KILLED,
  /** Hurt or wounded. */
  INJURED,
  /** Killed or wounded, not told apart. */
  CASUALTIES,
  /** Not accounted for. */
  MISSING,
  /** Left or had to leave their homes. */
  DISPLACED,
  /** Arrested or held. */
  DETAINED,
  /** Taken prisoner by an adversary. */
  CAPTURED,
  /** Taken hostage or abducted. */
  ABDUCTED,
  /** Freed from captivity or custody. */
  RELEASED,
  /** Signed up to serve. */
  RECRUITED,
  /** In service. */
  SERVING,
  /** Sent or stationed. */
  DEPLOYED,
  /** Given a sentence by a court. */
  SENTENCED,
  /** Accused before a court. */
  CHARGED,
  /** Cases of a disease, or proceedings of a court. */
  CASES,
  /** Votes cast, or those who cast them. */
  VOTES,
  /** Carriers of a disease. */
  INFECTED,
  /** Touched by an event in whatever way. */
  AFFECTED,
  /** In hospital. */
  HOSPITALISED,
  /** Brought to safety. */
  RESCUED,
  /** Took part in a protest, a march or a rally. */
  PROTESTERS,
  /** Stopped work in a strike. */
  STRIKING,
  /** Positions created, kept or cut. */
  JOBS,
  /** Sums of money. */
  MONEY,
  /** Buildings or homes damaged or destroyed. */
  DESTROYED,
  /**
   * Lost their lives in other happenings than the one that the article reports: earlier ones, or
   * all of a place and a time, such as the murders of a city in a year.
   */
  KILLED_ELSEWHERE,
  /** Hurt in other happenings than the one that the article reports. */
  INJURED_ELSEWHERE;

  /** Returns the category of the same fate in other happenings; this one if there is none. */
  public Category elsewhere() {
    return switch (this) {
      case KILLED -> KILLED_ELSEWHERE;
      case INJURED -> INJURED_ELSEWHERE;
      default -> this;
    };
  }

  /** Returns the category of the same fate in the happening that is reported. */
  public Category here() {
    return switch (this) {
      case KILLED_ELSEWHERE -> KILLED;
      case INJURED_ELSEWHERE -> INJURED;
      default -> this;
    };
  }

  /** Returns whether those counted are no part of the happening that the article reports. */
  public boolean isElsewhere() {
    return here() != this;
  }
}
