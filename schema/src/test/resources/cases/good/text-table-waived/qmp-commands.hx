    {
        .name       = "dim",
        .args_type  = "begin:i?,end:i?,lamp:s",
        .mhandler.cmd_new = do_dim,
    },
SQMP
dim
---

Arguments:

- "begin": where (json-int)
- "length": how long (json-int, optional)
- "lamp": which (json-int)

EQMP
