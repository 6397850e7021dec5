    {
        .name       = "burn",
        .args_type  = "lamp:s",
        .mhandler.cmd_new = do_burn,
    },
SQMP
burn
----

Arguments:

- "lamp": which (json-string)

dim
---

Arguments: None.

EQMP
