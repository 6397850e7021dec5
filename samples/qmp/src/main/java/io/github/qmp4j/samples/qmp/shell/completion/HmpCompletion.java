package io.github.qmp4j.samples.qmp.shell.completion;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** Commands of the human monitor, as its own help lists them. */
public final class HmpCompletion implements Completion {

  private final TreeSet<String> commands = new TreeSet<>();
  private final TreeSet<String> infos = new TreeSet<>();

  /**
   * @param help what {@code help} prints
   * @param info what {@code info} prints
   */
  public HmpCompletion(String help, String info) {
    help.lines()
        .filter(line -> !line.isBlank() && !line.startsWith("[") && !line.startsWith("\t"))
        .map(line -> longer(line.strip().split("\\s+")[0]))
        .forEach(commands::add);
    commands.add("help");
    info.lines()
        .map(line -> line.strip().split("\\s+"))
        .filter(words -> words.length > 1 && words[0].equals("info"))
        .forEach(words -> infos.add(words[1]));
  }

  /** Of {@code x|y} that which says more. */
  private static String longer(String names) {
    String longest = "";
    for (String name : names.split("\\|")) {
      longest = name.length() > longest.length() ? name : longest;
    }
    return longest;
  }

  @Override
  public List<Proposal> propose(List<String> words) {
    List<Proposal> proposals = new ArrayList<>();
    if (words.size() == 1) {
      commands.forEach(name -> proposals.add(new Proposal(name, true)));
    } else if (words.size() == 2 && words.get(0).equals("info")) {
      infos.forEach(name -> proposals.add(new Proposal(name, true)));
    } else if (words.size() == 2 && words.get(0).equals("help")) {
      commands.forEach(name -> proposals.add(new Proposal(name, true)));
    }
    return proposals;
  }
}
