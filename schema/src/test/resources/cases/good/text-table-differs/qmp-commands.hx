    {
        .name       = "burn",
        .args_type  = "begin:i?,end:i?,lamp:s,what:Z?",
        .mhandler.cmd_new = do_burn,
    },
    {
        .name       = "dim",
        .args_type  = "begin:i?,end:i?,lamp:s",
        .mhandler.cmd_new = do_dim,
    },
    {
        .name       = "silent",
        .args_type  = "level:o,now:b?",
        .mhandler.cmd_new = do_silent,
    },
SQMP
dim
---

Arguments:

- "begin": where (json-int)
- "length": how long (json-int, optional)
- "lamp": which (json-int)

EQMP
