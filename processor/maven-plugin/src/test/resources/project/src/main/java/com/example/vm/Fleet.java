package com.example.vm;

import java.util.List;

/** Mentions generated types in its signatures, as applications do. */
public final class Fleet {

  private final Qmp qmp;

  public Fleet(Qmp qmp) {
    this.qmp = qmp;
  }

  public List<QueryShips> request() {
    qmp.queryShips();
    return List.of(new QueryShips());
  }
}
