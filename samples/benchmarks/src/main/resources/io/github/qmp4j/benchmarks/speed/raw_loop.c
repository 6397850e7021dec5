/*
 * The least that a QMP client can cost: fixed requests, replies read up to the newline, no JSON.
 *
 *   raw_loop round-trip unix:PATH N        N requests, each after the reply to the one before
 *   raw_loop pipelined unix:PATH N DEPTH   N requests, DEPTH of them on their way at once
 *   raw_loop identified unix:PATH N DEPTH  the same with an id in each: what telling replies apart costs
 *   raw_loop read-ahead unix:PATH N DEPTH  the same with ids, from a server that can execute out of band
 *   raw_loop events unix:PATH N            "stop", then N events
 *   raw_loop monitors unix:PREFIX N        one request on each of PREFIX0 .. PREFIX<N-1>, all kept open
 *
 * Prints its figures as one line of JSON.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <time.h>
#include <unistd.h>

#define NEGOTIATE "{\"execute\":\"qmp_capabilities\"}\n"
#define NEGOTIATE_OOB "{\"execute\":\"qmp_capabilities\",\"arguments\":{\"enable\":[\"oob\"]}}\n"
#define QUERY "{\"execute\":\"query-status\"}\n"
#define QUERY_WITH_ID "{\"execute\":\"query-status\",\"id\":1}\n"
#define STOP "{\"execute\":\"stop\"}\n"
#define WARM_UP 1000

struct monitor {
  int fd;
  size_t start, end;
  char bytes[64 << 10];
};

static void fail(const char *what) {
  perror(what);
  exit(1);
}

static long long nanos(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return now.tv_sec * 1000000000LL + now.tv_nsec;
}

/* Of this process. */
static long long cpu_nanos(void) {
  struct timespec used;
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &used);
  return used.tv_sec * 1000000000LL + used.tv_nsec;
}

static void send_text(struct monitor *m, const char *text) {
  size_t length = strlen(text);
  if (write(m->fd, text, length) != (ssize_t) length) {
    fail("write");
  }
}

/* Skips a line; tells whether it is an event. Those start with the time, replies do not. */
static int skip_line(struct monitor *m) {
  size_t seen = 0;
  for (;;) {
    char *newline = memchr(m->bytes + m->start + seen, '\n', m->end - m->start - seen);
    if (newline) {
      int event = m->bytes[m->start + 2] == 't';
      m->start = newline + 1 - m->bytes;
      return event;
    }
    seen = m->end - m->start;
    memmove(m->bytes, m->bytes + m->start, seen);
    m->start = 0;
    ssize_t count = read(m->fd, m->bytes + seen, sizeof m->bytes - seen);
    if (count <= 0) {
      fail("read");
    }
    m->end = seen + count;
  }
}

static void skip_reply(struct monitor *m) {
  while (skip_line(m)) {
  }
}

static void open_monitor(struct monitor *m, const char *path, const char *negotiation) {
  struct sockaddr_un address = {.sun_family = AF_UNIX};
  snprintf(address.sun_path, sizeof address.sun_path, "%s", path);
  m->fd = socket(AF_UNIX, SOCK_STREAM, 0);
  m->start = m->end = 0;
  if (connect(m->fd, (struct sockaddr *) &address, sizeof address)) {
    fail(path);
  }
  skip_line(m);
  send_text(m, negotiation);
  skip_reply(m);
}

static int ascending(const void *a, const void *b) {
  long long x = *(const long long *) a, y = *(const long long *) b;
  return (x > y) - (x < y);
}

static void round_trips(struct monitor *m, long n) {
  long long *times = malloc(n * sizeof *times), from = 0;
  for (long i = -WARM_UP; i < n; i++) {
    from = nanos();
    send_text(m, QUERY);
    skip_reply(m);
    if (i >= 0) {
      times[i] = nanos() - from;
    }
  }
  qsort(times, n, sizeof *times, ascending);
  printf("{\"p50_us\": %.3f, \"p99_us\": %.3f}\n", times[n / 2] / 1e3, times[n * 99 / 100] / 1e3);
}

static void print_rate(long n, long long from) {
  printf("{\"rate\": %.1f}\n", n * 1e9 / (nanos() - from));
}

static void pipelined(struct monitor *m, const char *query, long n, long depth) {
  long long from = nanos();
  for (long sent = 0; sent < depth; sent++) {
    send_text(m, query);
  }
  for (long received = 0; received < n; received++) {
    skip_reply(m);
    if (received + depth < n) {
      send_text(m, query);
    }
  }
  print_rate(n, from);
}

static void events(struct monitor *m, long n) {
  long long from = nanos(), cpu = cpu_nanos();
  send_text(m, STOP);
  for (long received = 0; received < n;) {
    received += skip_line(m);
  }
  printf("{\"rate\": %.1f, \"cpu_us\": %.3f}\n", n * 1e9 / (nanos() - from), (cpu_nanos() - cpu) / 1e3 / n);
}

static void monitors(const char *prefix, long n) {
  static struct monitor m;
  char path[sizeof ((struct sockaddr_un *) 0)->sun_path];
  struct rlimit files;
  getrlimit(RLIMIT_NOFILE, &files);
  files.rlim_cur = files.rlim_max;
  setrlimit(RLIMIT_NOFILE, &files);
  long long from = nanos();
  for (long i = 0; i < n; i++) {
    snprintf(path, sizeof path, "%s%ld", prefix, i);
    open_monitor(&m, path, NEGOTIATE);
    send_text(&m, QUERY);
    skip_reply(&m);
  }
  print_rate(n, from);
}

int main(int count, char **arguments) {
  static struct monitor m;
  if (count < 4 || strncmp(arguments[2], "unix:", 5)) {
    fprintf(stderr, "usage: raw_loop WORK unix:PATH N [DEPTH]\n");
    return 2;
  }
  const char *work = arguments[1], *path = arguments[2] + 5;
  long n = atol(arguments[3]);
  if (!strcmp(work, "monitors")) {
    monitors(path, n);
    return 0;
  }
  int read_ahead = !strcmp(work, "read-ahead");
  open_monitor(&m, path, read_ahead ? NEGOTIATE_OOB : NEGOTIATE);
  if (!strcmp(work, "round-trip")) {
    round_trips(&m, n);
  } else if (!strcmp(work, "pipelined") && count > 4) {
    pipelined(&m, QUERY, n, atol(arguments[4]));
  } else if ((read_ahead || !strcmp(work, "identified")) && count > 4) {
    pipelined(&m, QUERY_WITH_ID, n, atol(arguments[4]));
  } else if (!strcmp(work, "events")) {
    events(&m, n);
  } else {
    return 2;
  }
  return 0;
}
