#ifndef CONFIG_LAMP
    { .name = "candle", .args_type = "" },
#else
    { .name = "burn", .args_type = "" },
#if LAMPS > 3
    { .name = "shine", .args_type = "" },
#endif
    { .name = "glow", .args_type = "" },
#endif
    { .name = "wait", .args_type = "" },

SQMP
candle
------

Arguments: None.

burn
----

Arguments: None.

shine
-----

Arguments: None.

glow
----

Arguments: None.

wait
----

Arguments: None.

EQMP
