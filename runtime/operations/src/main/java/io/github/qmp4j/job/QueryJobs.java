package io.github.qmp4j.job;

import io.github.qmp4j.QmpCommand;
import io.github.qmp4j.codec.CommandSpec;
import io.github.qmp4j.codec.Decode;
import io.github.qmp4j.codec.WithoutArguments;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JsonParser;

/** {@code query-jobs}: all jobs that are not gone. */
record QueryJobs() implements QmpCommand<List<JobInfo>>, WithoutArguments<List<JobInfo>> {

  private static final CommandSpec SPEC = CommandSpec.of("query-jobs");

  @Override
  public CommandSpec spec() {
    return SPEC;
  }

  @Override
  public List<JobInfo> readResult(JsonParser in) {
    List<JobInfo> jobs = new ArrayList<>();
    Decode.array(in);
    while (Decode.nextElement(in)) {
      jobs.add(JobInfo.read(in));
    }
    return jobs;
  }
}
