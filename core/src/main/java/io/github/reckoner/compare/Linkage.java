package io.github.reckoner.compare;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;

/**
 * Average-linkage clustering of a sparse graph: the two groups whose members are most alike on
 * average are joined until none reach a threshold; pairs without an edge count as unlike.
 *
 * <p>The smaller group's edges move to the greater one, so that the work stays near the number of
 * edges. Ties go to the lower places, so the result depends on nothing else. Not thread-safe.
 */
final class Linkage {

  private record Candidate(double mean, int one, int other, int version)
      implements Comparable<Candidate> {
    @Override
    public int compareTo(Candidate that) {
      int order = Double.compare(that.mean, mean);
      order = order != 0 ? order : Integer.compare(one, that.one);
      return order != 0 ? order : Integer.compare(other, that.other);
    }
  }

  private final double threshold;
  private final List<Map<Integer, Double>> edges = new ArrayList<>();
  private final List<List<Integer>> members = new ArrayList<>();
  private final int[] version;
  private final PriorityQueue<Candidate> queue = new PriorityQueue<>();

  Linkage(int size, double threshold) {
    this.threshold = threshold;
    this.version = new int[size];
    for (int i = 0; i < size; i++) {
      edges.add(new HashMap<>());
      members.add(new ArrayList<>(List.of(i)));
    }
  }

  /** Adds what two members share, above 0; a pair is added once. */
  void link(int one, int other, double likeness) {
    edges.get(one).put(other, likeness);
    edges.get(other).put(one, likeness);
  }

  /** Returns how much two groups, named by a member that stands for each, share on average. */
  double mean(int one, int other) {
    double sum = edges.get(one).getOrDefault(other, 0.0);
    return sum / ((double) members.get(one).size() * members.get(other).size());
  }

  /** Joins groups while any two reach the threshold. */
  void join() {
    for (int one = 0; one < edges.size(); one++) {
      for (int other : edges.get(one).keySet()) {
        if (one < other) {
          offer(one, other);
        }
      }
    }
    while (!queue.isEmpty()) {
      Candidate best = queue.poll();
      if (best.version == version[best.one] + version[best.other]
          && !members.get(best.one).isEmpty()
          && !members.get(best.other).isEmpty()) {
        merge(best.one, best.other);
      }
    }
  }

  /** Joins two groups, named by the member that stands for each; returns the one for both. */
  int merge(int one, int other) {
    boolean swap = edges.get(one).size() < edges.get(other).size();
    int keep = swap ? other : one;
    int gone = swap ? one : other;
    members.get(keep).addAll(members.get(gone));
    members.get(gone).clear();
    version[keep]++;
    version[gone]++;
    edges.get(keep).remove(gone);
    for (Map.Entry<Integer, Double> edge : edges.get(gone).entrySet()) {
      int neighbour = edge.getKey();
      edges.get(neighbour).remove(gone);
      if (neighbour != keep) {
        edges.get(keep).merge(neighbour, edge.getValue(), Double::sum);
        edges.get(neighbour).merge(keep, edge.getValue(), Double::sum);
      }
    }
    edges.get(gone).clear();
    for (int neighbour : edges.get(keep).keySet()) {
      offer(Math.min(keep, neighbour), Math.max(keep, neighbour));
    }
    return keep;
  }

  private void offer(int one, int other) {
    double mean = mean(one, other);
    if (mean >= threshold) {
      queue.add(new Candidate(mean, one, other, version[one] + version[other]));
    }
  }

  /** Returns the groups, each in order, by their first members. */
  List<List<Integer>> groups() {
    List<List<Integer>> groups = new ArrayList<>();
    for (List<Integer> group : members) {
      if (!group.isEmpty()) {
        List<Integer> sorted = new ArrayList<>(group);
        Collections.sort(sorted);
        groups.add(sorted);
      }
    }
    groups.sort(java.util.Comparator.comparing(group -> group.get(0)));
    return groups;
  }

  /** Returns the member that stands for each group, in the order of {@link #groups()}. */
  List<Integer> heads() {
    List<Integer> heads = new ArrayList<>();
    for (int i = 0; i < members.size(); i++) {
      if (!members.get(i).isEmpty()) {
        heads.add(i);
      }
    }
    heads.sort(java.util.Comparator.comparing(head -> Collections.min(members.get(head))));
    return heads;
  }
}
