package io.github.qmp4j;

import io.github.qmp4j.exchange.Call;
import io.github.qmp4j.wire.Awaited;
import io.github.qmp4j.wire.MalformedException;
import io.github.qmp4j.wire.Member;
import io.github.qmp4j.wire.Message;
import java.util.Arrays;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/**
 * The commands that the server has not answered yet, those whose callers gave up included: their
 * replies still come.
 *
 * <p>An id is sent only if it is needed: it costs a QEMU monitor a fifth of a short command. One command
 * in band needs none at any time, and the reply without id is for it.
 *
 * <p>With out-of-band execution the ids up to {@link #MOST_IN_BAND} are those of commands in band: a
 * server with which eight of these wait, none of them being done because it is stuck in a command of
 * another monitor, does not read on and would not see what is meant to overtake them.
 *
 * <p>Waiting for this is waiting until one more command may be sent in band.
 *
 * <p>Not safe for several threads, except {@link #arrived}.
 */
final class PendingCalls implements Awaited {

  /** Stands for "no id" on the wire. */
  static final int NO_ID = 0;

  static final int MOST_IN_BAND = 7;

  private @Nullable Call<?>[] byId = new Call<?>[8];
  private int count;
  private int olderThanNoId; // are answered before the command without id
  private boolean strayErrors;
  private int opening; // the id of a call that is pending alone; 0 if there is none
  private volatile boolean outOfBand;
  private volatile int inBand;

  /** From now on there may be commands out of band. To be called while nothing is pending. */
  void allowOutOfBand() {
    outOfBand = true;
  }

  boolean allowsOutOfBand() {
    return outOfBand;
  }

  /** Whether one more command may be sent in band. */
  @Override
  public boolean arrived() {
    return !outOfBand || inBand < MOST_IN_BAND;
  }

  /** The id for the next call in band, the smallest free one; {@link #NO_ID} if it needs none. */
  int nextId() {
    boolean overtaken = inBand < count; // replies may come in any order
    return byId[NO_ID] != null || strayErrors || overtaken ? firstFree(1) : NO_ID;
  }

  /**
   * Takes in the command that opens a session, and gives it an id of its own. A QEMU that was still busy
   * for the client before this one sends that one's reply to us: whatever comes before this id is none of
   * ours. Nobody else can have sent it, as far as chance goes.
   */
  int addOpening(Call<?> call) {
    put(call, NO_ID);
    opening = ThreadLocalRandom.current().nextInt(1_000, 1_000_000);
    return opening;
  }

  /** As {@link #nextId}, for a command that overtakes others. There is always room for it. */
  int nextIdOutOfBand() {
    return firstFree(MOST_IN_BAND + 1);
  }

  private int firstFree(int from) {
    int id = from;
    while (id < byId.length && byId[id] != null) {
      id++;
    }
    return id;
  }

  /** Takes in a call, for which there must be room, with the id that is next. */
  void put(Call<?> call, int id) {
    if (id >= byId.length) {
      byId = Arrays.copyOf(byId, 2 * id);
    }
    if (id == NO_ID) {
      olderThanNoId = count;
    }
    byId[id] = call;
    count++;
    inBand += id <= MOST_IN_BAND ? 1 : 0;
  }

  /**
   * The call that is answered by this reply, which is pending no longer.
   *
   * <p>A server that cannot read a request answers with an error without id, sometimes with several.
   * The first is for the command that was sent without id, if all older ones have been answered, or for
   * the only one. Those that may follow
   * must not hit the next command: it goes with an id, and until that comes back they are dropped.
   *
   * @return null if the reply is for none of ours
   * @throws MalformedException if it is an error for one of several calls
   */
  @Nullable
  Call<?> answered(Message reply) throws MalformedException {
    if (opening != 0) {
      if (reply.smallNumber(Member.ID) != opening) {
        return null;
      }
      opening = 0;
      return remove(NO_ID);
    }
    if (reply.has(Member.ID)) {
      int id = reply.smallNumber(Member.ID);
      Call<?> call = id == NO_ID ? null : remove(id);
      if (call != null && id <= MOST_IN_BAND) { // one that overtakes tells nothing of the others
        strayErrors = false;
        olderThanNoId--;
      }
      return call;
    }
    boolean error = reply.has(Member.ERROR);
    if (error && byId[NO_ID] != null && olderThanNoId > 0) {
      throw unassignable(reply);
    }
    Call<?> call = remove(NO_ID);
    if (error) {
      if (call == null && !strayErrors) {
        call = removeOnly(reply);
      }
      strayErrors = true;
    }
    return call;
  }

  private @Nullable Call<?> removeOnly(Message reply) throws MalformedException {
    if (count > 1) {
      throw unassignable(reply);
    }
    for (int id = 0; id < byId.length; id++) {
      Call<?> call = remove(id);
      if (call != null) {
        return call;
      }
    }
    return null;
  }

  private @Nullable Call<?> remove(int id) {
    if (id < 0 || id >= byId.length) {
      return null;
    }
    Call<?> call = byId[id];
    if (call != null) {
      byId[id] = null;
      count--;
      inBand -= id <= MOST_IN_BAND ? 1 : 0;
    }
    return call;
  }

  Call<?>[] removeAll() {
    Call<?>[] all = new Call<?>[count];
    int next = 0;
    for (int id = 0; id < byId.length; id++) {
      Call<?> call = remove(id);
      if (call != null) {
        all[next++] = call;
      }
    }
    return all;
  }

  private static MalformedException unassignable(Message reply) {
    return MalformedException.of("an error that names no command while several are pending", reply);
  }
}
