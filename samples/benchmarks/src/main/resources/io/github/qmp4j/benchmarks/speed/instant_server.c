/*
 * A QMP server that answers at once, so that what a client costs is not hidden behind QEMU's own work.
 *
 *   instant_server PATH EVENTS
 *
 * Listens on the Unix socket PATH; one thread waits for all clients, as QEMU's main loop does. "query-status"
 * gets a status, "stop" gets EVENTS events as fast as the client takes them and then its reply, everything
 * else an empty reply.
 */
#define _GNU_SOURCE
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#define GREETING \
  "{\"QMP\": {\"version\": {\"qemu\": {\"micro\": 0, \"minor\": 2, \"major\": 7}, \"package\": \"\"}, \"capabilities\": [\"oob\"]}}\r\n"
#define STATUS "{\"status\": \"running\", \"singlestep\": false, \"running\": true}"
#define EVENT "{\"timestamp\": {\"seconds\": 1767225600, \"microseconds\": %ld}, \"event\": \"%s\"}\r\n"
#define LONGEST_EVENT 128

static long event_count;

static int send_all(int fd, const char *bytes, size_t length) {
  while (length > 0) {
    ssize_t count = send(fd, bytes, length, MSG_NOSIGNAL);
    if (count < 0) {
      return -1;
    }
    bytes += count;
    length -= count;
  }
  return 0;
}

static int send_events(int fd) {
  static char batch[64 << 10];
  size_t used = 0;
  for (long i = 0; i < event_count; i++) {
    used += snprintf(batch + used, LONGEST_EVENT, EVENT, 100000 + i % 800000, i % 2 ? "RESUME" : "STOP");
    if (used > sizeof batch - LONGEST_EVENT || i == event_count - 1) {
      if (send_all(fd, batch, used)) {
        return -1;
      }
      used = 0;
    }
  }
  return 0;
}

/* The value of "id" as it was sent, with what goes before it in a reply; empty if there is none. */
static void copy_id(char *target, size_t room, const char *request, size_t length) {
  *target = 0;
  const char *id = memmem(request, length, "\"id\"", 4);
  if (id) {
    id += 4 + strspn(id + 4, ": ");
    size_t width = *id == '"' ? strcspn(id + 1, "\"") + 2 : strcspn(id, ",} ");
    snprintf(target, room, ", \"id\": %.*s", (int) width, id);
  }
}

static int answer(int fd, const char *request, size_t length) {
  char id[256], reply[1024];
  copy_id(id, sizeof id, request, length);
  if (memmem(request, length, "\"stop\"", 6) && send_events(fd)) {
    return -1;
  }
  int status = memmem(request, length, "\"query-status\"", 14) != 0;
  int size = snprintf(reply, sizeof reply, "{\"return\": %s%s}\r\n", status ? STATUS : "{}", id);
  return send_all(fd, reply, size);
}

struct client {
  int fd, depth, quoted, escaped;
  size_t end;
  char bytes[8 << 10];
};

/* Reads once and answers what is complete. Requests end with their outermost brace: some clients send no newline. */
static int serve(struct client *c) {
  ssize_t count = read(c->fd, c->bytes + c->end, sizeof c->bytes - 1 - c->end);
  if (count <= 0) {
    return -1;
  }
  size_t start = 0, i = c->end;
  c->end += count;
  c->bytes[c->end] = 0;
  for (; i < c->end; i++) {
    char byte = c->bytes[i];
    if (c->quoted) {
      c->quoted = c->escaped || byte != '"';
      c->escaped = !c->escaped && byte == '\\';
    } else if (byte == '"') {
      c->quoted = 1;
    } else if (byte == '{') {
      c->depth++;
    } else if (byte == '}' && --c->depth == 0) {
      if (answer(c->fd, c->bytes + start, i + 1 - start)) {
        return -1;
      }
      start = i + 1;
    }
  }
  memmove(c->bytes, c->bytes + start, c->end - start);
  c->end -= start;
  return 0;
}

static void watch(int loop, int fd, void *client) {
  struct epoll_event event = {.events = EPOLLIN, .data.ptr = client};
  epoll_ctl(loop, EPOLL_CTL_ADD, fd, &event);
}

int main(int count, char **arguments) {
  if (count < 3) {
    fprintf(stderr, "usage: instant_server PATH EVENTS\n");
    return 2;
  }
  event_count = atol(arguments[2]);
  struct sockaddr_un address = {.sun_family = AF_UNIX};
  snprintf(address.sun_path, sizeof address.sun_path, "%s", arguments[1]);
  int door = socket(AF_UNIX, SOCK_STREAM, 0), loop = epoll_create1(0);
  if (bind(door, (struct sockaddr *) &address, sizeof address) || listen(door, 16)) {
    perror(arguments[1]);
    return 1;
  }
  watch(loop, door, 0);
  for (;;) {
    struct epoll_event ready;
    if (epoll_wait(loop, &ready, 1, -1) < 1) {
      continue;
    }
    struct client *client = ready.data.ptr;
    if (!client) {
      client = calloc(1, sizeof *client);
      client->fd = accept(door, 0, 0);
      send_all(client->fd, GREETING, sizeof GREETING - 1);
      watch(loop, client->fd, client);
    } else if (serve(client)) {
      close(client->fd);
      free(client);
    }
  }
}
